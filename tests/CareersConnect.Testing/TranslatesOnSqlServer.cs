using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using CareersConnect.Application.Persistence;
using CareersConnect.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareersConnect.Testing;

/// <summary>
/// Translates every query that a test runs on SQLite for SQL Server too, and fails the test when SQL Server could not take it.
/// No server is needed: a query that cannot be translated is found when it is compiled.
/// </summary>
public sealed class TranslatesOnSqlServer : IQueryExpressionInterceptor
{
    private static readonly MethodInfo Compile = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!;

    private static readonly ConcurrentDictionary<string, bool> Translated = new(StringComparer.Ordinal);

    /// <summary>The one instance.</summary>
    public static readonly TranslatesOnSqlServer Instance = new();

    private TranslatesOnSqlServer()
    {
    }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is CareersConnectDbContext { Database.ProviderName: "Microsoft.EntityFrameworkCore.Sqlite" }
            && queryExpression.ToString() is var query && !Translated.ContainsKey(query))
        {
            using var db = SqlServerContext();
            Translate(queryExpression, db);
            Translated.TryAdd(query, true);
        }

        return queryExpression;
    }

    /// <summary>A context on SQL Server's model; nothing listens at its address.</summary>
    public static CareersConnectDbContext SqlServerContext()
    {
        var options = new DbContextOptionsBuilder<CareersConnectDbContext>();
        DatabaseRegistration.Configure(options, new DatabaseOptions { Provider = "SqlServer", Connection = "Server=nowhere.invalid;Database=none" });
        return new CareersConnectDbContext(options.Options, TimeProvider.System);
    }

    /// <summary>Translates one query on the given context.</summary>
    public static void Translate(Expression query, CareersConnectDbContext db)
    {
        var own = new OwnRoots(db).Visit(query);
        var result = own.Type.IsGenericType && own.Type.IsAssignableTo(typeof(IQueryable))
            ? typeof(IAsyncEnumerable<>).MakeGenericType(own.Type.GetGenericArguments()[0])
            : typeof(Task<>).MakeGenericType(own.Type);
        try
        {
            Compile.MakeGenericMethod(result).Invoke(db.GetService<IDatabase>(), [own, true]);
        }
        catch (TargetInvocationException failed) when (failed.InnerException is { } inner)
        {
            throw new InvalidOperationException($"SQL Server cannot take this query: {inner.Message}", inner);
        }
    }

    /// <summary>The same query, asked of another context's tables.</summary>
    private sealed class OwnRoots(CareersConnectDbContext db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression) =>
                new EntityQueryRootExpression(db.GetService<IAsyncQueryProvider>(), db.Model.FindEntityType(root.EntityType.Name)!),
            EntityQueryRootExpression => node,
            _ => base.VisitExtension(node),
        };
    }
}
