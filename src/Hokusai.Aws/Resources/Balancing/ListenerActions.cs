using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Balancing;

/// <summary>What a listener does with requests.</summary>
internal static class ListenerActions
{
    /// <summary>
    /// The actions in their order. Forwarding to one group is told twice, as that group and as a list of one; a configuration has one of the two,
    /// mostly the former, which stands here unless there is more to tell.
    /// </summary>
    public static ValueSource All(string path) => Blocks(path, new()
    {
        ["authenticate_cognito"] = Block("AuthenticateCognitoConfig", new()
        {
            ["authentication_request_extra_params"] = StringMap("AuthenticationRequestExtraParams"),
            ["on_unauthenticated_request"] = String("OnUnauthenticatedRequest"),
            ["scope"] = String("Scope"),
            ["session_cookie_name"] = String("SessionCookieName"),
            ["session_timeout"] = Number("SessionTimeout", absent: AttributeValue.Null),
            ["user_pool_arn"] = String("UserPoolArn"),
            ["user_pool_client_id"] = String("UserPoolClientId"),
            ["user_pool_domain"] = String("UserPoolDomain"),
        }),
        // Without client_secret, which AWS does not tell.
        ["authenticate_oidc"] = Block("AuthenticateOidcConfig", new()
        {
            ["authentication_request_extra_params"] = StringMap("AuthenticationRequestExtraParams"),
            ["authorization_endpoint"] = String("AuthorizationEndpoint"),
            ["client_id"] = String("ClientId"),
            ["issuer"] = String("Issuer"),
            ["on_unauthenticated_request"] = String("OnUnauthenticatedRequest"),
            ["scope"] = String("Scope"),
            ["session_cookie_name"] = String("SessionCookieName"),
            ["session_timeout"] = Number("SessionTimeout", absent: AttributeValue.Null),
            ["token_endpoint"] = String("TokenEndpoint"),
            ["user_info_endpoint"] = String("UserInfoEndpoint"),
        }),
        ["fixed_response"] = Block("FixedResponseConfig", new()
        {
            ["content_type"] = String("ContentType"),
            ["message_body"] = String("MessageBody"),
            ["status_code"] = String("StatusCode"),
        }),
        ["forward"] = Forward(),
        ["order"] = Number("Order", absent: AttributeValue.Null),
        ["redirect"] = Block("RedirectConfig", new()
        {
            ["host"] = String("Host"),
            ["path"] = String("Path"),
            ["port"] = String("Port"),
            ["protocol"] = String("Protocol"),
            ["query"] = String("Query"),
            ["status_code"] = String("StatusCode"),
        }),
        ["target_group_arn"] = Forward().Select(static forward => IsPlain(forward) ? forward.Items[0]["target_group"].Items[0]["arn"] : AttributeValue.Null)
            .Else(String("TargetGroupArn").When(Has("ForwardConfig").Select(static has => has.Bool == false))),
        ["type"] = String("Type"),
    }).Select(static actions => AttributeValue.List(actions.Items.Select(WithoutPlainForward)));

    private static ValueSource Forward() => Block("ForwardConfig", new()
    {
        ["stickiness"] = Block("TargetGroupStickinessConfig", new()
        {
            ["duration"] = Number("DurationSeconds", absent: AttributeValue.Null),
            ["enabled"] = Bool("Enabled", absent: false),
        }),
        ["target_group"] = BlockSet("TargetGroups[]", new()
        {
            ["arn"] = String("TargetGroupArn"),
            ["weight"] = Number("Weight", absent: 1),
        }),
    });

    private static bool IsPlain(AttributeValue forward)
        => forward.Items is [var only] && only["target_group"].Items.Count == 1 && only["stickiness"].Items.All(static stickiness => stickiness["enabled"].Bool != true);

    private static AttributeValue WithoutPlainForward(AttributeValue action) => !IsPlain(action["forward"])
        ? action
        : AttributeValue.Map(action.Members.Select(static member => member.Key == "forward" ? KeyValuePair.Create(member.Key, AttributeValue.EmptyList) : member));
}
