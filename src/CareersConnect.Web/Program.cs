using CareersConnect.Application;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure;
using CareersConnect.Web.Answers;
using CareersConnect.Web.Api;
using CareersConnect.Web.CommandLine;
using CareersConnect.Web.Filters;
using CareersConnect.Web.Offers;
using CareersConnect.Web.Operations;
using CareersConnect.Web.Security;
using CareersConnect.Web.Sites;

var builder = WebApplication.CreateBuilder(args);
#if VENDOR_SDKS
CareersConnect.VendorSdks.VendorSdksRegistration.AddVendorSdks(builder.Services, builder.Configuration);
#endif
builder.Services.AddInfrastructure(builder.Configuration);
builder.Services.AddApplication();
builder.Services.AddSites(builder.Configuration);
builder.Services.AddProxies(builder.Configuration);
builder.Services.AddDoors();
builder.Services.AddPageFilters();
builder.Services.AddAnswers();
builder.Services.AddApi();
builder.Services.AddOperations();
builder.Services.LetTheHostAct();

var app = builder.Build();
if (ManageVerbs.IsVerb(args))
{
    return await app.RunVerbAsync(args);
}

app.UseProxies();
app.UsePageHeaders();
app.UseExceptionPages();
app.UseApiProblems();
app.MapStaticAssets();
app.UseRouting();
app.UseDoors();
app.MapRazorPages().WithStaticAssets();
app.MapApi();
app.MapOfferFeed();
app.MapOperations();
ReferenceLists.Check();
await app.MigrateOnStartAsync();
await app.RunAsync();
return 0;

/// <summary>The host. Public so that the tests can start it.</summary>
public partial class Program
{
    /// <summary>Never called: the host starts in the statements above.</summary>
    protected Program()
    {
    }
}
