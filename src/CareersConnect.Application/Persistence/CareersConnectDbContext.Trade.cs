using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

/// <content>Offers, requests, bookings, encounters.</content>
public sealed partial class CareersConnectDbContext
{
    /// <summary>What employers and providers give.</summary>
    public DbSet<Offer> Offers => Set<Offer>();

    /// <summary>The dates of offers, for claiming places and for lists; they change with their offer.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>What became of offers, to be shown; entries are added by their offer.</summary>
    public DbSet<OfferHistoryEntry> OfferHistory => Set<OfferHistoryEntry>();

    /// <summary>What schools need.</summary>
    public DbSet<Request> Requests => Set<Request>();

    /// <summary>What was agreed, or is being agreed.</summary>
    public DbSet<Booking> Bookings => Set<Booking>();

    /// <summary>Links in e-mails by which a booking is answered without an account.</summary>
    public DbSet<AnswerLink> AnswerLinks => Set<AnswerLink>();

    /// <summary>Requests that found nothing, with the reason.</summary>
    public DbSet<NoMatch> NoMatches => Set<NoMatch>();

    /// <summary>Offers that were published or changed later and fit an open request.</summary>
    public DbSet<Suggestion> Suggestions => Set<Suggestion>();

    /// <summary>Schools to which the hub gives priority.</summary>
    public DbSet<ColdSpot> ColdSpots => Set<ColdSpot>();

    /// <summary>Who looked at the other side's contact details, and when.</summary>
    public DbSet<ContactLook> ContactLooks => Set<ContactLook>();

    /// <summary>What took place.</summary>
    public DbSet<Encounter> Encounters => Set<Encounter>();
}
