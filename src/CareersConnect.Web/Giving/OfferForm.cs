using System.Globalization;
using CareersConnect.Application.Offers;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Web.Giving;

/// <summary>The answers of an offer's form, with the dates that are asked beside them.</summary>
public sealed class OfferForm : OfferAnswers
{
    /// <summary>The first date.</summary>
    public DateOnly? First { get; set; }

    /// <summary>When it starts.</summary>
    public TimeOnly? From { get; set; }

    /// <summary>How often.</summary>
    public Repeat Repeat { get; set; } = Repeat.Once;

    /// <summary>Chosen days of the week.</summary>
    public List<Weekdays> Weekdays { get; set; } = [];

    /// <summary>The last date.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The pattern of dates that was asked for.</summary>
    public DatePattern Pattern => new(First, From, Repeat, Weekdays.Aggregate(Domain.Offers.Weekdays.None, (days, day) => days | day), Until);
}

/// <summary>A pattern of dates in an address, so that the page where dates are looked through changes nothing and can be opened again.</summary>
public static class DatePatternRoute
{
    /// <summary>The values of the address.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="offerId">The offer.</param>
    /// <returns>Values by name.</returns>
    public static object Route(this DatePattern pattern, Guid offerId) => new
    {
        offerId,
        first = pattern.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        from = pattern.From?.InFigures(),
        repeat = pattern.Repeat,
        weekdays = pattern.Weekdays == Weekdays.None ? null : pattern.Weekdays.ToString(),
        until = pattern.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
