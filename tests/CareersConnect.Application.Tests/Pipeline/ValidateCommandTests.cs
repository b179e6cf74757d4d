using CareersConnect.Application.Pipeline;
using FluentValidation;

namespace CareersConnect.Application.Tests.Pipeline;

public sealed class ValidateCommandTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_command_of_a_form_with_an_answer_that_cannot_be_read_is_checked_and_not_carried_out(bool readable)
    {
        var unreadable = new UnreadableAnswers();
        if (!readable)
        {
            unreadable.Note();
        }

        var done = 0;
        var pipeline = new ValidateCommand<Rename, Done>([new Validator()], unreadable);
        Task<Done> Send(string name) => pipeline.Handle(new Rename(name), default, () =>
        {
            done++;
            return Task.FromResult(default(Done));
        });

        Assert.Equal("Enter a name", Assert.Single((await Assert.ThrowsAsync<ValidationException>(() => Send(""))).Errors).ErrorMessage);
        if (readable)
        {
            await Send("Thornmere");
        }
        else
        {
            Assert.Empty((await Assert.ThrowsAsync<ValidationException>(() => Send("Thornmere"))).Errors);
        }

        Assert.Equal(readable ? 1 : 0, done);
    }

    [Fact]
    public async Task A_query_of_such_a_page_is_answered()
    {
        var unreadable = new UnreadableAnswers();
        unreadable.Note();
        Assert.Equal("here", await new ValidateCommand<Look, string>([], unreadable).Handle(new Look(), default, () => Task.FromResult("here")));
    }

    [For(Audience.Anyone)]
    private sealed record Rename(string Name) : ICommand<Done>;

    [For(Audience.Anyone)]
    private sealed record Look : IQuery<string>;

    private sealed class Validator : AbstractValidator<Rename>
    {
        public Validator() => RuleFor(c => c.Name).NotEmpty().WithMessage("Enter a name");
    }
}
