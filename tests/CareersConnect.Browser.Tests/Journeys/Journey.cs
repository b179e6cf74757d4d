using System.Diagnostics;
using System.Text.Json;
using CareersConnect.Browser.Tests.Browsing;

namespace CareersConnect.Browser.Tests.Journeys;

/// <summary>One way through the product, by several people at their own browsers. What axe finds on the way is added up and told at the end; the result goes, as a line of JSON, into the file that CAREERSCONNECT_JOURNEYS names.</summary>
internal sealed class Journey : IAsyncDisposable
{
    private static readonly Lock Writing = new();
    private readonly List<string> _found = [];
    private readonly List<Traveller> _people = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private int _pages;
    private TimeSpan _axe;
    private readonly string _name;
    private bool _arrived;

    private Journey(DemoFixture site, string name, bool scripts) => (Site, _name, Scripts) = (site, name, scripts);

    /// <summary>The host with demo data, of this journey alone: its days pass here.</summary>
    public DemoFixture Site { get; }

    /// <summary>Whether the browsers run scripts.</summary>
    public bool Scripts { get; }

    /// <summary>Makes the demo data and sets out.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="name">What the journey is called.</param>
    /// <param name="scripts">False for browsers that run no scripts.</param>
    public static async Task<Journey> BeginAsync(Chromium chromium, string name, bool scripts)
    {
        var site = new DemoFixture(chromium);
        await site.InitializeAsync();
        return new Journey(site, name, scripts);
    }

    /// <summary>Whether an e-mail is read for the first time.</summary>
    /// <param name="address">The address of its page.</param>
    public bool IsNew(string address) => _read.Add(address);

    /// <summary>Somebody at a browser of their own, not signed in.</summary>
    public async Task<Traveller> SomebodyAsync()
    {
        var person = new Traveller(this, await Site.VisitAsync(scripts: Scripts));
        _people.Add(person);
        return person;
    }

    /// <summary>A demo person, signed in by one press on the page of demo people.</summary>
    /// <param name="role">The heading under which they stand, such as "Careers Leader".</param>
    /// <param name="like">A part of the person's or organisation's name; empty for the first.</param>
    public async Task<Traveller> SignedInAsync(string role, string like = "")
    {
        var person = await SomebodyAsync();
        await person.OpenAsync($"/dev/people?like={Uri.EscapeDataString(like)}");
        await person.SignInAsAsync(role);
        return person;
    }

    /// <summary>Notes a page that somebody saw, with what axe found on it.</summary>
    /// <param name="found">A line for each violation.</param>
    public void Note(IEnumerable<string> found, TimeSpan axe = default)
    {
        _axe += axe;
        _pages++;
        _found.AddRange(found);
    }

    /// <summary>The end is reached: nothing may have been found on the way.</summary>
    public void Arrive()
    {
        Assert.True(_found.Count == 0, string.Join('\n', _found.Distinct(StringComparer.Ordinal)));
        Assert.Empty(_people.SelectMany(person => person.Complaints));
        _arrived = true;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people)
        {
            await person.DisposeAsync();
        }

        await Site.DisposeAsync();
        if (Environment.GetEnvironmentVariable("CAREERSCONNECT_JOURNEYS") is { Length: > 0 } file)
        {
            var passed = _arrived && _found.Count == 0;
            var line = JsonSerializer.Serialize(new { journey = _name, scripts = Scripts, passed, pages = _pages, axe_violations = _found.Count, axe_seconds = Math.Round(_axe.TotalSeconds, 1), seconds = Math.Round(_time.Elapsed.TotalSeconds, 1) });
            lock (Writing)
            {
                File.AppendAllText(file, line + "\n");
            }
        }
    }
}
