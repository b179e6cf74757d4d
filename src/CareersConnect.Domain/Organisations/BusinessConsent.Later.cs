using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <content>How a business says no, and stops what it said yes to.</content>
public sealed partial class BusinessConsent
{
    /// <summary>The business says no: nothing is written for it, and the link is used. Saying it twice changes nothing.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It said yes before, or it is too late for an answer.</exception>
    public void Decline(DateTime now)
    {
        Refuse(ConfirmedAt is not null, $"{Business} has said yes. Take the yes back instead.");
        Refuse(DeclinedAt is null && ExpiresAt <= now, "This link ran out. Nothing is written for you, so there is nothing to do.");
        if (DeclinedAt is null)
        {
            DeclinedAt = now;
            Raise(new BusinessDeclined(Id, AskedBy));
        }
    }

    /// <summary>Adds a link to the same page, for an e-mail to the business: by it, as by the first, the yes is taken back.</summary>
    /// <param name="secret">The link's secret; only its hash is kept.</param>
    public void AddLink(string secret) => _links.Add(new ConsentLink(LinkSecret.HashOf(secret)));

    /// <summary>The business takes it back: the Enterprise Adviser cannot write for it any more. Doing it twice changes nothing.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It never said yes.</exception>
    public void TakeBack(DateTime now)
    {
        Refuse(ConfirmedAt is null, $"{Business} has not said yes, so there is nothing to take back.");
        if (EndedAt is null)
        {
            EndedAt = now;
            Raise(new BusinessTookBack(Id, AskedBy, OrganisationId!.Value));
        }
    }
}
