using System.Data.Common;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Kernel;
using FluentValidation;

namespace CareersConnect.Web.CommandLine;

/// <summary>The host's command line, behind scripts/manage: one class a verb.</summary>
internal static class ManageVerbs
{
    private static readonly Type[] Types = [.. typeof(ManageVerbs).Assembly.GetTypes().Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IManageVerb)))];

    /// <summary>Whether the host was started to do one thing and stop: its first argument is a word and not an option.</summary>
    public static bool IsVerb(string[] args) => args is [var verb, ..] && !verb.StartsWith('-') && !verb.Contains('=', StringComparison.Ordinal);

    /// <summary>Does the one thing.</summary>
    /// <returns>The exit code: 0 done, 1 refused or failed, 2 not understood.</returns>
    public static async Task<int> RunVerbAsync(this WebApplication app, string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };
        await using var scope = app.Services.CreateHostScope();
        IManageVerb[] verbs = [.. Types.Select(type => (IManageVerb)ActivatorUtilities.CreateInstance(scope.ServiceProvider, type)).OrderBy(verb => verb.Name, StringComparer.Ordinal)];
        return await RunAsync(verbs, args, stop.Token);
    }

    private static async Task<int> RunAsync(IManageVerb[] verbs, string[] args, CancellationToken cancellationToken)
    {
        if (args[0] is "help")
        {
            await Console.Out.WriteLineAsync(Help(verbs));
            return ExitCode.Done;
        }

        if (Array.Find(verbs, verb => string.Equals(verb.Name, args[0], StringComparison.Ordinal)) is not { } verb)
        {
            await Console.Error.WriteLineAsync($"There is no verb \"{args[0]}\".{Environment.NewLine}{Environment.NewLine}{Help(verbs)}");
            return ExitCode.Usage;
        }

        try
        {
            return await verb.RunAsync(args[1..], cancellationToken);
        }
        catch (UsageException usage)
        {
            await Console.Error.WriteLineAsync($"{usage.Message}{Environment.NewLine}Usage: {Line(verb)}");
            return ExitCode.Usage;
        }
        catch (Exception refused) when (Sentence(refused, verb) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return ExitCode.Refused;
        }
    }

    /// <summary>What somebody at a terminal can act on; null for a fault of ours, which keeps its stack.</summary>
    private static string? Sentence(Exception refused, IManageVerb verb) => refused switch
    {
        OperationCanceledException => verb.WhenStopped,
        BusyException => "The database was busy with somebody else's work. Nothing has been changed: try again in a minute.",
        DbException database => $"The database cannot be used: {database.Message.TrimEnd('.')}. Database:Provider and Database:Connection say which it is (docs/configuration.md).",
        ValidationException invalid => string.Join(Environment.NewLine, invalid.Errors.Select(error => error.ErrorMessage)),
        RuleBrokenException or NotFoundException or TimeoutException or IOException or UnauthorizedAccessException => refused.Message,
        _ => null,
    };

    private static string Help(IManageVerb[] verbs)
    {
        var width = verbs.Max(verb => Line(verb).Length);
        return string.Join(Environment.NewLine, verbs.Select(verb => $"  {Line(verb).PadRight(width)}  {verb.Purpose}")
            .Prepend("scripts/manage VERB, where VERB is one of:")
            .Append("Exit codes: 0 done, 1 refused or failed, 2 not understood."));
    }

    private static string Line(IManageVerb verb) => verb.Arguments.Length == 0 ? verb.Name : $"{verb.Name} {verb.Arguments}";
}
