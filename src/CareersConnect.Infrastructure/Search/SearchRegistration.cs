using CareersConnect.Application.Matching;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Persistence;
using CareersConnect.Infrastructure.Search.Elasticsearch;
using CareersConnect.Infrastructure.Search.Embedded;
using CareersConnect.Infrastructure.Search.Percolator;
using CareersConnect.Infrastructure.Search.Reference;
using CareersConnect.Infrastructure.Search.Standing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Infrastructure.Search;

internal static class SearchRegistration
{
    public static IServiceCollection AddSearch(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Search").Get<SearchOptions>() ?? new SearchOptions();
        var database = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddSingleton(options);
        services.AddSingleton(new SynonymBook(Synonyms.All));
        services.AddSingleton<SearchWords>();
        services.AddSingleton<QueryPlanner>();
        if (options.Engine == SearchEngine.Reference)
        {
            services.AddSingleton(new Fts5Store(PathOf(options, database, "search")));
            services.AddSingleton<IOfferIndex, Fts5OfferIndex>();
        }
        else if (options.Engine == SearchEngine.Elasticsearch)
        {
            services.AddSingleton(new ElasticsearchClient(ElasticsearchConnection.Open(options.Elasticsearch), options.Elasticsearch));
            services.AddSingleton(options.Elasticsearch);
            services.AddSingleton<IOfferIndex, ElasticsearchOfferIndex>();
        }
        else
        {
            services.AddSingleton(host => ActivatorUtilities.CreateInstance<EmbeddedOfferIndex>(host, PathOf(options, database, "index")));
            services.AddSingleton<IOfferIndex>(host => host.GetRequiredService<EmbeddedOfferIndex>());
            services.AddHostedService<KeepIndexFile>();
        }

        services.AddWhatWaits(options);
        services.AddSingleton<IndexFollower>();
        services.AddSingleton<IndexBell>();
        services.AddSingleton<OwnWrites>();
        services.AddHealthChecks().AddCheck<IndexIsBuilt>("index", tags: ["ready"]);
        return services.AddHostedService<FollowChanges>();
    }

    /// <summary>With the reference engine the database answers; with every other the tables in memory do, or of open requests the cluster where it is told to.</summary>
    private static void AddWhatWaits(this IServiceCollection services, SearchOptions options)
    {
        if (options.Engine == SearchEngine.Reference)
        {
            services.AddScoped<IStandingSearches>(host => host.GetRequiredService<StandingSearchesInDatabase>());
            services.AddScoped<IOpenRequests>(host => host.GetRequiredService<OpenRequestsInDatabase>());
            return;
        }

        services.AddSingleton<StandingIndex>();
        services.AddScoped<IStandingSearches, StandingSearchesInMemory>();
        if (options.Percolates)
        {
            services.AddSingleton<RequestIndex>();
            services.AddSingleton<RequestPercolator>();
            services.AddScoped<IOpenRequests, OpenRequestsOnACluster>();
        }
        else
        {
            services.AddScoped<IOpenRequests, OpenRequestsInMemory>();
        }

        services.AddHostedService<FollowWhatWaits>();
    }

    private static string PathOf(SearchOptions options, DatabaseOptions database, string ending) =>
        options.Path.Length > 0 ? options.Path
        : string.Equals(database.Provider, "Sqlite", StringComparison.Ordinal) ? $"{new SqliteConnectionStringBuilder(database.Connection).DataSource}.{ending}"
        : $"data/offers.{ending}";
}
