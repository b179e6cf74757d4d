namespace CareersConnect.Application.Offers.Search;

/// <summary>One offer that is held against many searches: what takes time to make of it is made once.</summary>
/// <param name="document">What an index would hold of it.</param>
public sealed class JudgedOffer(OfferDocument document)
{
    private readonly Lazy<OfferText> _text = new(() => new OfferText(document));

    /// <summary>What an index would hold of it.</summary>
    public OfferDocument Document => document;

    /// <summary>Its words.</summary>
    internal OfferText Text => _text.Value;
}

/// <summary>That an offer satisfies a search, and how.</summary>
/// <param name="Ways">The ways in which it can reach the place that was asked for.</param>
/// <param name="Miles">How far away; null without a place, and when it only meets online.</param>
/// <param name="NextDay">The first day, within those asked for, on which it can take place.</param>
public sealed record OfferFit(MeetingWays Ways, double? Miles, DateOnly NextDay);
