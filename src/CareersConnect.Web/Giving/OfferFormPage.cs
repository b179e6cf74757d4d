using CareersConnect.Application.Offers;
using CareersConnect.Domain.Offers;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Giving;

/// <summary>A page that asks some or all of what an offer says.</summary>
public abstract class OfferFormPage(IMediator mediator, OfferPart part) : OfferPage(mediator), ILoadsItsView
{
    private static readonly string[] Folded =
    [
        .. new[] { nameof(OfferForm.Access), nameof(OfferForm.AccessNote), nameof(OfferForm.Language), nameof(OfferForm.CostPence), nameof(OfferForm.CostNote), nameof(OfferForm.Subjects) }
            .Select(field => $"{nameof(Input)}.{field}"),
    ];

    /// <summary>The answers.</summary>
    [BindProperty]
    public OfferForm Input { get; set; } = new();

    /// <summary>Whether the draft is put aside: "Save and come back".</summary>
    [BindProperty]
    public bool Later { get; set; }

    /// <summary>What the page shows beside the answers.</summary>
    public EditOffer.View View { get; private set; } = null!;

    /// <summary>Whether something is said, or wrong, in the part that is folded away at first.</summary>
    public bool SaysMore => ModelState.Any(entry => entry.Value?.Errors.Count > 0 && Folded.Contains(entry.Key, StringComparer.Ordinal))
        || Input.Access.Count + Input.Subjects.Count > 0 || !string.IsNullOrEmpty(Input.AccessNote) || !string.IsNullOrEmpty(Input.CostPence)
        || !string.Equals(Input.Language, OfferDetails.UsualLanguage, StringComparison.Ordinal);

    /// <summary>What the page is called.</summary>
    protected abstract string Named { get; }

    /// <summary>Shows what was answered so far.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Read(View.Details, View.DatesToCome);
        if (part == OfferPart.Where && Input.When is null)
        {
            // Most can on any school day: taking one away is less work than ticking five.
            Input.ArrangementDays = [.. OfferChoices.Weekdays.Select(choice => choice.Value).OfType<Weekdays>()];
        }
    }

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        View = await Mediator.Send(new EditOffer.Query(Id));
        Title = Named;
    }

    /// <summary>Saves the answers.</summary>
    /// <returns>When they are saved.</returns>
    protected async Task SaveAsync()
    {
        var saved = await Mediator.Send(new EditOffer.Command(Id, part, Input, Later));
        PlaceNote = saved.PlaceNote;
        if (PlaceNote is not null)
        {
            TempData.Tell(PlaceNote);
        }
    }

    /// <summary>That a new postcode is known only roughly, in a sentence; null when it is not.</summary>
    protected string? PlaceNote { get; private set; }

    /// <summary>The sentence, and that the place is known only roughly, if so.</summary>
    /// <param name="said">The sentence.</param>
    /// <returns>Both.</returns>
    protected string With(string said) => PlaceNote is null ? said : $"{said} {PlaceNote}";

    /// <summary>Back to the list, with a word about the draft.</summary>
    /// <returns>A redirect.</returns>
    protected IActionResult ComeBack()
    {
        TempData.Tell(With("Your draft is saved. It waits here until you come back."));
        return RedirectToPage("/Offers/Index");
    }
}

/// <summary>Step 2: what they will do, and who they are.</summary>
public sealed class SayWhatPage(IMediator mediator) : OfferFormPage(mediator, OfferPart.What)
{
    /// <inheritdoc />
    protected override string Named => $"What will {View.Details.Audience.People()} do?";

    /// <summary>Saves, and goes on or away.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await SaveAsync();
        return Later ? ComeBack() : Go("/Offers/Where");
    }
}

/// <summary>Step 3: where and how they meet, when, and who comes. Dates that repeat are looked through on the page after it.</summary>
public sealed class SayWherePage(IMediator mediator) : OfferFormPage(mediator, OfferPart.Where)
{
    /// <inheritdoc />
    protected override string Named => "Where and when?";

    /// <summary>Saves, and goes on or away.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await SaveAsync();
        if (Later)
        {
            return ComeBack();
        }

        return await PlansDatesAsync() ? RedirectToPage("/Offers/NewDates", Input.Pattern.Route(OfferId)) : Go("/Offers/Check");
    }

    /// <summary>Whether a pattern is to be looked through; a pattern that gives no dates is refused here, where it can be put right.</summary>
    private async Task<bool> PlansDatesAsync()
    {
        var dates = await Mediator.Send(new SetDates.Query(Id, null));
        var plans = Input.When == WhenAnswer.SetDates && (Input.First is not null || dates.Dates.Count == 0);
        if (plans)
        {
            await Mediator.Send(new SetDates.Query(Id, Input.Pattern));
        }

        return plans;
    }
}

/// <summary>The whole offer on one page, for who knows it.</summary>
public sealed class EditOfferPage(IMediator mediator) : OfferFormPage(mediator, OfferPart.All)
{
    /// <inheritdoc />
    protected override string Named => "Edit this offer";

    /// <summary>Saves everything.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await SaveAsync();
        TempData.Tell(With("Your changes are saved. What is booked already stays as it was agreed."));
        return Go("/Offers/Show");
    }
}
