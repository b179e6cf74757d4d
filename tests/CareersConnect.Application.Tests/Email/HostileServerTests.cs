using CareersConnect.Application.Email;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Tests.Outbox;
using CareersConnect.Infrastructure.Email;
using CareersConnect.Testing.Mail;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Email;

/// <summary>The whole way, from a committed fact to a mailbox, through a mail server that drops, refuses and hangs.</summary>
public sealed class HostileServerTests(PlainMailServer plain) : IClassFixture<PlainMailServer>, IAsyncDisposable
{
    private static readonly Dictionary<string, double> Faults = new(StringComparer.Ordinal)
    {
        ["drop-before"] = 0.06, ["drop-after"] = 0.03, ["451"] = 0.08, ["421"] = 0.03, ["hang"] = 0.004,
    };

    private readonly EmailEngineFixture _site = new();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public Task Two_hundred_emails_get_through() => AllGetThroughAsync(200);

    [Fact]
    [Trait("Kind", "Long")]
    public Task Ten_thousand_emails_get_through() => AllGetThroughAsync(10_000);

    private async Task AllGetThroughAsync(int count)
    {
        await plain.Server.ResetAsync(rates: Faults, seed: 7);
        // Longer than a busy machine stands still: only the server's own faults may break a line, since each of them is counted.
        _site.Sender = new SmtpEmailSender(
            new SmtpOptions { Host = "127.0.0.1", Port = plain.Server.Port, StartTls = false, Limit = TimeSpan.FromSeconds(5) }, new EmailSettings());

        // Bookings with ten e-mails each, to one person in turn; every hundredth e-mail is poison; every tenth fact is rolled back.
        var bookings = Enumerable.Range(0, count / 10).Select(_ => Guid.NewGuid()).ToList();
        var wanted = Enumerable.Range(0, count)
            .Select(n => new BellRang($"{(n % 100 == 50 ? $"refuse-550-{n}" : $"p{n % bookings.Count}")}@b.example Mail {n:00000}", bookings[n % bookings.Count])).ToList();
        await RolledBackWhileSendingAsync(count / 10);
        await _site.CommitAsync(wanted);
        await SendUntilNothingWaitsAsync();

        var heads = await plain.Server.HeadsAsync();
        var faults = await plain.Server.FaultsAsync();
        var good = wanted.Where(fact => !fact.Note.StartsWith("refuse", StringComparison.Ordinal)).ToList();
        Assert.Equal(good.Select(Subject).Order(StringComparer.Ordinal), heads.Select(head => head.Subject).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(heads, head => head.Subject.Contains("rolled back", StringComparison.Ordinal));

        var duplicates = heads.Count - good.Count;
        Assert.InRange(duplicates, 0, faults.GetValueOrDefault("drop-after"));
        Assert.Equal(good.Count, heads.Select(head => head.Id).Distinct(StringComparer.Ordinal).Count());

        Assert.All(heads.DistinctBy(head => head.Id).GroupBy(head => head.To), line =>
            Assert.Equal(line.Select(head => head.Subject).Order(StringComparer.Ordinal), line.Select(head => head.Subject)));

        var parked = (await _site.AllAsync()).Where(mail => mail.Status != OutgoingEmailStatus.Sent).ToList();
        Assert.Equal(count / 100, parked.Count);
        Assert.All(parked, mail => Assert.True(mail.Status == OutgoingEmailStatus.Parked && mail.LastError!.Contains("550", StringComparison.Ordinal), mail.LastError));
        TestContext.Current.TestOutputHelper?.WriteLine($"{good.Count} wanted, 0 lost, {duplicates} twice, {parked.Count} parked, faults {string.Join(", ", faults.Select(fault => $"{fault.Key} {fault.Value}"))}");
    }

    /// <summary>While the transaction is open, and after it is rolled back, nothing leaves.</summary>
    private Task<int> RolledBackWhileSendingAsync(int facts) => _site.InDatabaseAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.OutboxMessages.AddRange(Enumerable.Range(0, facts).Select(n => new OutboxMessage(new BellRang($"p@b.example rolled back {n}"), _site.Clock.GetUtcNow().UtcDateTime)));
        await db.SaveChangesAsync();
        await _site.TellDueAsync();
        await _site.SendDueAsync();
        Assert.Empty(await plain.Server.HeadsAsync());
        await transaction.RollbackAsync();
        return 0;
    });

    private async Task SendUntilNothingWaitsAsync()
    {
        await _site.TellDueAsync();
        for (var round = 0; round < 200; round++)
        {
            await _site.SendDueAsync();
            if (!await _site.InDatabaseAsync(db => db.OutgoingEmails.AnyAsync(mail => mail.DueAt != null)))
            {
                return;
            }

            _site.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Fail("Some e-mails still wait.");
    }

    private static string Subject(BellRang fact) => fact.Note.Split(' ', 2)[1];
}
