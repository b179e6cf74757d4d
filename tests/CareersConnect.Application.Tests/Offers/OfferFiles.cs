using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Offers.Files;
using CareersConnect.Application.SignedIn;
using CareersConnect.Testing.Trade;

namespace CareersConnect.Application.Tests.Offers;

/// <summary>Hands files of offers to the importer, and takes what the export writes.</summary>
internal static class OfferFiles
{
    public const string Header = "Organisation,Reference,Activity type,Title,What pupils will do,Postcode,Days by arrangement,Status";

    /// <summary>A talk in one line of a file with the header above.</summary>
    public static string Talk(string reference, string title = "Bridges", string organisation = "", string status = "published") =>
        $"{organisation},{reference},careers-talk,{title},Teams build a bridge,ZZ99 2AA,monday;wednesday,{status}";

    public static string File(params string[] rows) => string.Join("\r\n", rows.Prepend(Header)) + "\r\n";

    public static Task<ImportReport> ImportAsync(this TradeFixture site, ICurrentMember member, string text, Encoding? encoding = null) =>
        InFileAsync((encoding ?? Encoding.UTF8).GetBytes(text), path => site.SendAsync(member, new ImportOffers.Command(path, "offers.csv")));

    public static Task<ImportReport> ImportBytesAsync(this TradeFixture site, ICurrentMember member, byte[] bytes) =>
        InFileAsync(bytes, path => site.SendAsync(member, new ImportOffers.Command(path, "offers.csv")));

    public static Task<ImportOffers.View> LookAsync(this TradeFixture site, ICurrentMember member, string text) =>
        InFileAsync(Encoding.UTF8.GetBytes(text), path => site.SendAsync(member, new ImportOffers.Query(path, "offers.csv")));

    public static async Task<string> ExportAsync(this TradeFixture site, ICurrentMember member)
    {
        await using var text = new StringWriter();
        await site.SendAsync(member, new ExportOffers.Query(text));
        return text.ToString();
    }

    private static async Task<T> InFileAsync<T>(byte[] bytes, Func<string, Task<T>> work)
    {
        var path = Path.Combine(Path.GetTempPath(), $"careersconnect-{Guid.NewGuid():N}.csv");
        await System.IO.File.WriteAllBytesAsync(path, bytes);
        try
        {
            return await work(path);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }
}
