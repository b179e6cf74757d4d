namespace CareersConnect.Application.Pipeline;

/// <summary>Names the audience of a request. Every command and query carries it; a layout test and the pipeline both insist.</summary>
/// <param name="audience">Any one of these may send it.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForAttribute(Audience audience) : Attribute
{
    /// <summary>Any one of these may send the request.</summary>
    public Audience Audience { get; } = audience;
}
