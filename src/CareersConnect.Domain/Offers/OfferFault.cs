namespace CareersConnect.Domain.Offers;

/// <summary>Something that is wrong with what an offer says.</summary>
/// <param name="Field">The answer that it is about: the name of a property of <see cref="OfferDetails"/>, or "Dates".</param>
/// <param name="Sentence">What to do about it, for the person at the screen.</param>
/// <param name="IsMissing">True when nothing was said yet, which a draft may put off; false when what was said cannot stand.</param>
public sealed record OfferFault(string Field, string Sentence, bool IsMissing = false);
