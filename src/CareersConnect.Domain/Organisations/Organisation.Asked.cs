namespace CareersConnect.Domain.Organisations;

/// <content>What happens before the hub has looked.</content>
public sealed partial class Organisation
{
    /// <summary>Somebody asks to join before the hub has looked: it stands in the history, for the hub alone. Nobody who only said that they work there learns of it.</summary>
    /// <param name="address">The address of whoever asks; it may not be confirmed yet.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="now">The instant, UTC.</param>
    public void AskToJoin(string address, Who who, DateTime now) => Note("", OrganisationChange.AskedToJoin, address, who, now);
}
