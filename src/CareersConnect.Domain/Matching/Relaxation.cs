using CareersConnect.Domain.Requests;

namespace CareersConnect.Domain.Matching;

/// <summary>One change of a need that lets more offers fit.</summary>
/// <param name="Key">Names the change, for a link: "travel-25". The same need has each key once.</param>
/// <param name="Words">What the school would do, after "If you …": "let pupils travel up to 25 miles instead of 15".</param>
/// <param name="Does">What its button says: "Travel up to 25 miles".</param>
/// <param name="Adds">How many more offers would fit; at least 1.</param>
/// <param name="Need">The need, so changed.</param>
public sealed record Relaxation(string Key, string Words, string Does, int Adds, Need Need);
