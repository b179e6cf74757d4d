namespace CareersConnect.Application.Pipeline;

/// <summary>There is no such thing, or it belongs to somebody else: the two answers are the same on purpose, a page that is not found.</summary>
/// <param name="what">What was looked for, in a word.</param>
/// <param name="id">The id that was asked for, when there was one.</param>
public sealed class NotFoundException(string what, object? id = null) : Exception($"{what} {id} was not found.".Replace("  ", " ", StringComparison.Ordinal));
