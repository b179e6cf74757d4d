using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>Keeps people for ASP.NET Core Identity. It never saves: the pipeline does.</summary>
internal sealed class PersonStore : UserOnlyStore<Person, CareersConnectDbContext, PersonId>
{
    public PersonStore(CareersConnectDbContext db, IdentityErrorDescriber describer) : base(db, describer) => AutoSaveChanges = false;

    public override PersonId ConvertIdFromString(string? id) => Guid.TryParse(id, out var value) ? new PersonId(value) : default;

    public override string ConvertIdToString(PersonId id) => id.Value.ToString();
}
