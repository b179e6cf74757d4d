namespace CareersConnect.Application.Pipeline;

/// <summary>The request is for people who are signed in, and nobody is. The site sends the visitor to sign in and back.</summary>
/// <param name="request">The name of the request.</param>
public sealed class SignInNeededException(string request) : Exception($"{request} needs a person who is signed in.");
