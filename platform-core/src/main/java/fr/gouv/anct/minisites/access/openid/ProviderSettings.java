package fr.gouv.anct.minisites.access.openid;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Settings of an identity provider, as its operator has registered this platform. The defaults are those of ProConnect,
 * except for the trust placed in it.
 *
 * @param issuer exactly as the provider writes it; its metadata are below it
 * @param clientAuthentication {@code client_secret_post}, {@code client_secret_basic} or {@code none}
 * @param label of the button
 * @param idTokenAlgorithm algorithm of the registration; any other is rejected
 * @param userinfoAlgorithm of a signed response ({@code application/jwt}); null if it is plain JSON
 * @param pkce whether a code is bound to its requester (S256)
 * @param acrValues accepted authentication levels, requested and checked on return; empty to accept any
 * @param singleFactorReason why no second factor is required; production starts without {@code acrValues} only with one
 * @param emailTrusted whether all its addresses belong to their users; otherwise {@code email_verified} must confirm it
 * @param origins of the pages that forms redirect to, in addition to the issuer's own origin
 */
record ProviderSettings(
        String issuer,
        String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("client_secret_post") String clientAuthentication,

        @DefaultValue({"openid", "given_name", "usual_name", "email", "uid", "siret", "idp_id", "organization_label"})
        List<String> scopes,

        @DefaultValue("ProConnect") String label,
        @DefaultValue("PLAIN") SignInButtonStyle look,
        @DefaultValue("ES256") SignatureAlgorithm idTokenAlgorithm,
        @Nullable SignatureAlgorithm userinfoAlgorithm,
        @DefaultValue("true") boolean pkce,
        @DefaultValue List<String> acrValues,
        @DefaultValue("") String singleFactorReason,
        @DefaultValue ClaimNames claims,
        @DefaultValue("false") boolean emailTrusted,
        @DefaultValue List<String> origins) {

    ProviderSettings {
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException("Scopes of " + issuer + " lack « openid »");
        }
    }

    /** Claim names, in the userinfo or else in the ID token. */
    record ClaimNames(
            @DefaultValue("given_name") String givenName,
            @DefaultValue("usual_name") String usualName,
            @DefaultValue("email") String email,
            @DefaultValue("siret") String siret,
            @DefaultValue("organization_label") String organisation) {}

    ClientAuthenticationMethod clientAuthenticationMethod() {
        return new ClientAuthenticationMethod(clientAuthentication);
    }

    /** Scheme, host and port of the issuer. */
    String origin() {
        URI uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
