using System.Diagnostics;
using CareersConnect.Application.Tests.Outbox;
using CareersConnect.Infrastructure.Email;
using CareersConnect.Application.Email;
namespace CareersConnect.Application.Tests.Email;
public sealed class TmpTests(PlainMailServer plain) : IClassFixture<PlainMailServer>
{
    [Fact]
    public async Task Phases()
    {
        var site = new EmailEngineFixture();
        var o = TestContext.Current.TestOutputHelper!;
        TimeSpan Cpu() => Process.GetCurrentProcess().TotalProcessorTime;
        await site.CommitAsync(new BellRang("a@b.example warm"));
        await site.TellDueAsync(); await site.SendDueAsync();
        var c = Cpu(); var w = Stopwatch.StartNew();
        void Log(string s) { o.WriteLine($"{s} cpu {(Cpu() - c).TotalMilliseconds:0} wall {w.ElapsedMilliseconds}"); c = Cpu(); w.Restart(); }
        await site.CommitAsync(Enumerable.Range(0, 200).Select(n => new BellRang($"p{n}@b.example Mail {n}", Guid.NewGuid())));
        Log("commit");
        await site.TellDueAsync(); Log("tell 200");
        await site.SendDueAsync(); Log("send 200 to nothing");
        await site.InDatabaseAsync(async db => {
            for (var i = 0; i < 50; i++) { var now = new DateTime(2027,1,1,0,0,0,DateTimeKind.Utc).AddSeconds(i); var id = Guid.NewGuid(); await db.OutgoingEmails.Where(m => m.Number == -1).ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedBy, id).SetProperty(m => m.LeasedUntil, now)); }
            return 0; });
        Log("50 updates by value");
        await site.InDatabaseAsync(async db => {
            for (var i = 0; i < 50; i++) { var now = new DateTime(2027,1,1,0,0,0,DateTimeKind.Utc).AddSeconds(i); var id = Guid.NewGuid(); await db.OutgoingEmails.Where(m => m.Number == -1).ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedBy, m => id).SetProperty(m => m.LeasedUntil, m => now)); }
            return 0; });
        Log("50 updates by expression");
        site.Sender = new SmtpEmailSender(new SmtpOptions { Host = "127.0.0.1", Port = plain.Server.Port, StartTls = false, Limit = TimeSpan.FromSeconds(1) }, new EmailSettings());
        await site.CommitAsync(Enumerable.Range(0, 200).Select(n => new BellRang($"p{n}@b.example Mail {n}", Guid.NewGuid())));
        await site.TellDueAsync(); Log("commit and tell 200");
        await site.SendDueAsync(); Log("send 200 smtp");
    }
}
