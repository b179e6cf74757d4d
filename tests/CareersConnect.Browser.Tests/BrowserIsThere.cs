namespace CareersConnect.Browser.Tests;

public sealed class BrowserIsThere
{
    [Fact]
    public void Chromium_is_installed_or_the_browser_tests_are_skipped()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "Chromium is not installed.");
    }
}
