using System.Globalization;

namespace Archive.Web.Endpoints;

/// <summary>A part of an address that is exactly so many ASCII digits: <c>{year:digits(4)}</c>.</summary>
public sealed class DigitsConstraint(int length) : IRouteConstraint
{
    /// <inheritdoc />
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.TryGetValue(routeKey, out var value)
            && Convert.ToString(value, CultureInfo.InvariantCulture) is { } text && text.Length == length && text.All(char.IsAsciiDigit);
    }
}
