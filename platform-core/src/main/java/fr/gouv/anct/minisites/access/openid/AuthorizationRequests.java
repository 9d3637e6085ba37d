package fr.gouv.anct.minisites.access.openid;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/** Builds the authorization request to a provider; rebuilt on return from the stored attempt. */
final class AuthorizationRequests {

    private AuthorizationRequests() {}

    static OAuth2AuthorizationRequest request(Provider provider, SignInAttempt attempt) {
        ClientRegistration registration = provider.registration();
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (attempt.nonce() != null) {
            // Spring compares the token's nonce with the hash of this attribute.
            attributes.put(OidcParameterNames.NONCE, attempt.nonce());
            parameters.put(OidcParameterNames.NONCE, Secrets.digest(attempt.nonce()));
        }
        if (attempt.codeVerifier() != null) {
            attributes.put(PkceParameterNames.CODE_VERIFIER, attempt.codeVerifier());
            parameters.put(PkceParameterNames.CODE_CHALLENGE, Secrets.digest(attempt.codeVerifier()));
            parameters.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        }
        if (!provider.settings().acrValues().isEmpty()) {
            parameters.put("claims", claims(provider.settings().acrValues()));
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(
                        requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(attempt.state())
                .additionalParameters(parameters)
                .attributes(all -> all.putAll(attributes))
                .build();
    }

    /** OpenID Connect Core, 5.5: requests the authentication level as an essential claim. */
    private static String claims(List<String> acrValues) {
        String values = acrValues.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(","));
        return "{\"id_token\":{\"amr\":null,\"acr\":{\"essential\":true,\"values\":[" + values + "]}}}";
    }
}
