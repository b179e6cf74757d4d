using CareersConnect.Application.Offers;
using MediatR;

namespace CareersConnect.Web.Giving;

/// <summary>What needs doing today.</summary>
public sealed class TodayPage(IMediator mediator) : GiverPage(mediator)
{
    /// <summary>What the page shows.</summary>
    public TodayOfGiver.View View { get; private set; } = null!;

    /// <summary>How many offers schools can find, and how many wait for the hub.</summary>
    public string Published
    {
        get
        {
            var found = View.Published == 1 ? "1 offer is published" : $"{View.Published} offers are published";
            return (View.Published, View.WaitForHub) switch
            {
                (_, 0) => found,
                (0, 1) => "1 offer waits for the hub’s check",
                (0, var all) => $"{all} offers wait for the hub’s check",
                (_, 1) => $"{found}, 1 waits for the hub’s check",
                (_, var more) => $"{found}, {more} wait for the hub’s check",
            };
        }
    }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync()
    {
        View = await Mediator.Send(new TodayOfGiver.Query());
        Title = View.Waiting.Count switch { 0 => "Today", 1 => "1 school waits for you", var n => $"{n} schools wait for you" };
    }
}
