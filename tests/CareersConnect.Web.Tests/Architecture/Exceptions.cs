namespace CareersConnect.Web.Tests.Architecture;

/// <summary>Who may do what the house rules forbid, and why. Each line is one file.</summary>
public static class Exceptions
{
    /// <summary>Who may save.</summary>
    public static readonly IReadOnlyDictionary<string, string> MaySave = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["src/CareersConnect.Application/Pipeline/SaveCommand.cs"] = "The pipeline: one command, one save.",
        ["src/CareersConnect.Application/Persistence/CareersConnectDbContext.cs"] = "The context itself: it writes events to the outbox before it saves.",
        ["src/CareersConnect.Application/Offers/Files/OfferBatch.cs"] = "An import: a whole file is one transaction, saved in batches inside it.",
        ["src/CareersConnect.Infrastructure/Outbox/OutboxDispatcher.cs"] = "The outbox: reactions and the mark that the message is done are one save.",
        ["src/CareersConnect.Infrastructure/Jobs/JobLeases.cs"] = "The row of a job that never ran before.",
        ["src/CareersConnect.Application/Offers/Search/BuildTurn.cs"] = "The row of a turn that nobody took before.",
        ["src/CareersConnect.Infrastructure/Persistence/KeysInDatabase.cs"] = "The framework stores a key when it likes, outside any command.",
        ["src/CareersConnect.Application/Imports/ImportPlace.cs"] = "An import keeps its report in the transaction of its rows.",
        ["src/CareersConnect.Application/Schools/RegisterTaking.cs"] = "The importer: a whole file in one transaction, in batches, so that memory stays bounded.",
        ["src/CareersConnect.Infrastructure/Seeding/Seeder.cs"] = "Demo data for an empty database, in batches.",
    };

    /// <summary>Longer than 150 lines, up to the number: may shrink, may not grow.</summary>
    public static readonly IReadOnlyDictionary<string, int> LongFiles = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        // Short enumerations with the docstring of each value.
        ["src/CareersConnect.Domain/Offers/OfferEnums.cs"] = 158,
    };

    /// <summary>Who in the host may name Infrastructure.</summary>
    public static readonly IReadOnlyDictionary<string, string> MayNameInfrastructure = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["src/CareersConnect.Web/Program.cs"] = "Puts the host together.",
        ["src/CareersConnect.Web/CommandLine/SeedVerb.cs"] = "Demo data is made by Infrastructure alone; no use case asks for it.",
    };
}
