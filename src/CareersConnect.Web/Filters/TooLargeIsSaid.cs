using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CareersConnect.Web.Filters;

/// <summary>
/// Answers 413 to what is larger than its page takes, before anything of it is read: whoever looks for the form's token would find a body that cannot be read, and
/// the visitor would be told of a form that is out of date.
/// </summary>
internal sealed class TooLargeIsSaid : IAuthorizationFilter, IOrderedFilter
{
    /// <summary>After the page's own limit was set (900), before its token is looked for (1000).</summary>
    public int Order => 950;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (http.Request.ContentLength > limit)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }
}
