using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace CareersConnect.Testing.Mail;

/// <summary>A real SMTP server (tests/smtp, on Node.js), with hooks for faults and independent readers of what it gets.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "smtp");
    private static readonly Lazy<string?> Reason = new(Prepare);
    private readonly Process _process;
    private readonly HttpClient _control;

    private MailServer(Process process, int port, int control)
    {
        (_process, Port) = (process, port);
        _control = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{control}") };
    }

    /// <summary>Why there is no such server on this machine, or null when there is.</summary>
    public static string? Missing => Reason.Value;

    /// <summary>Where it takes mail.</summary>
    public int Port { get; }

    /// <summary>Starts one.</summary>
    /// <param name="options">As in server.mjs: --cert FILE --key FILE --user NAME --password WORD --plain.</param>
    public static async Task<MailServer> StartAsync(params string[] options)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var process = Process.Start(new ProcessStartInfo("node", ["server.mjs", .. options])
        {
            WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        process.BeginErrorReadLine();
        var ports = JsonSerializer.Deserialize<Dictionary<string, int>>(await process.StandardOutput.ReadLineAsync() ?? "{}")!;
        return new MailServer(process, ports["smtp"], ports["control"]);
    }

    /// <summary>Forgets what it got, and misbehaves from now on as told.</summary>
    /// <param name="plan">What happens to the next mails one by one: take, drop-before, drop-after, hang, or a status code.</param>
    /// <param name="rates">Or by chance, after the plan.</param>
    /// <param name="seed">The same seed, the same faults.</param>
    public async Task ResetAsync(IEnumerable<string>? plan = null, IReadOnlyDictionary<string, double>? rates = null, int seed = 1) =>
        (await _control.PostAsJsonAsync("/reset", new { plan = plan ?? [], rates = rates is null ? null : new { seed, rates } })).EnsureSuccessStatusCode();

    /// <summary>What it got, read by an independent reader.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailsAsync() => (await _control.GetFromJsonAsync<List<ReceivedMail>>("/mails"))!;

    /// <summary>Id, recipient and subject of what it got, in the order in which it came.</summary>
    public async Task<IReadOnlyList<ReceivedHead>> HeadsAsync() => (await _control.GetFromJsonAsync<List<ReceivedHead>>("/ids"))!;

    /// <summary>How often each fault, and "take", has happened.</summary>
    public async Task<IReadOnlyDictionary<string, int>> FaultsAsync() => (await _control.GetFromJsonAsync<Dictionary<string, int>>("/counts"))!;

    /// <summary>Reads a mail that did not come over the wire.</summary>
    public async Task<ReceivedMail> ParseAsync(byte[] mail)
    {
        var answer = await _control.PostAsync("/parse", new ByteArrayContent(mail));
        return (await answer.Content.ReadFromJsonAsync<ReceivedMail>())!;
    }

    /// <summary>Reads a calendar file with ical.js: its jCal form (RFC 7265).</summary>
    public async Task<JsonElement> ReadCalendarAsync(string file)
    {
        var answer = await _control.PostAsync("/ical", new StringContent(file));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string? Prepare()
    {
        try
        {
            return Directory.Exists(Path.Combine(Folder, "node_modules", "smtp-server")) ? Run("node", "--version")
                : Run("npm", "ci", "--no-audit", "--no-fund");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node.js is not on this machine: the tests against a real mail server need it.";
        }
    }

    private static string? Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : $"{program} {arguments[0]} failed in tests/smtp: {error}";
    }
}

/// <summary>A mail as its recipient's program reads it.</summary>
public sealed record ReceivedMail(
    string MessageId, string Subject, string Text, string Html, ReceivedName From, IReadOnlyList<ReceivedName> To,
    IReadOnlyList<ReceivedHeader> Headers, IReadOnlyList<ReceivedAttachment> Attachments, IReadOnlyList<string>? Envelope, bool Secure, string? User);

public sealed record ReceivedName(string Name, string Address);

public sealed record ReceivedHeader(string Key, string Value);

public sealed record ReceivedAttachment(string Filename, string MimeType, string Method, byte[] Content);

public sealed record ReceivedHead(string Id, string To, string Subject);
