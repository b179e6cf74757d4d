using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Schools;

/// <summary>A school writes its public careers page.</summary>
public static class WriteCareersPage
{
    /// <summary>The school's own.</summary>
    [For(Audience.CareersStaff)]
    public sealed record Query : IQuery<View>;

    /// <summary>What stands there now; empty where nothing was said.</summary>
    /// <param name="Urn">The school's number in the register.</param>
    /// <param name="LeaderName">The Careers Leader.</param>
    /// <param name="LeaderEmail">Their address.</param>
    /// <param name="LeaderTelephone">Their number.</param>
    /// <param name="Programme">What the programme is.</param>
    /// <param name="Impact">How its effect is measured.</param>
    /// <param name="NextReview">When this is next reviewed.</param>
    public sealed record View(string Urn, string LeaderName, string LeaderEmail, string LeaderTelephone, string Programme, string Impact, DateOnly? NextReview)
    {
        /// <summary>The version that is shown.</summary>
        public int? Version { get; init; }
    }

    /// <param name="LeaderName">The Careers Leader.</param>
    /// <param name="LeaderEmail">Their address.</param>
    /// <param name="LeaderTelephone">Their number.</param>
    /// <param name="Programme">What the programme is.</param>
    /// <param name="Impact">How its effect is measured.</param>
    /// <param name="NextReview">When this is next reviewed.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(string? LeaderName, string? LeaderEmail, string? LeaderTelephone, string? Programme, string? Impact, DateOnly? NextReview) : ICommand<Done>, IEdits<CareersPage>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.LeaderName).NotEmpty().WithMessage("Enter the Careers Leader’s name");
            RuleFor(c => c.LeaderEmail).NotEmpty().When(c => string.IsNullOrWhiteSpace(c.LeaderTelephone)).WithMessage("Enter an e-mail address or a telephone number");
        }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var school = member.RequireSchool();
            var urn = await db.Schools.Where(one => one.Id == school).Select(one => one.Urn).SingleAsync(cancellationToken);
            return await db.CareersPages.Where(page => page.SchoolId == school)
                .Select(page => new View(urn.Value, page.LeaderName, page.LeaderEmail, page.LeaderTelephone, page.Programme, page.Impact, page.NextReview) { Version = page.Version })
                .SingleOrDefaultAsync(cancellationToken) ?? new View(urn.Value, "", "", "", "", "", null);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var school = member.RequireSchool();
            var page = await db.CareersPages.SingleOrDefaultAsync(one => one.SchoolId == school, cancellationToken) ?? db.Add(new CareersPage(school)).Entity;
            page.Write(command.LeaderName ?? "", command.LeaderEmail ?? "", command.LeaderTelephone ?? "", command.Programme ?? "", command.Impact ?? "", command.NextReview);
            return default;
        }
    }
}
