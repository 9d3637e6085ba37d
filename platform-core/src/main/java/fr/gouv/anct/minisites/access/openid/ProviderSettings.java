package fr.gouv.anct.minisites.access.openid;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * An identity provider, as its operator has registered this platform. The defaults are those of ProConnect, but for what it
 * is trusted with.
 *
 * @param issuer exactly as the provider writes it; its metadata are below it
 * @param clientAuthentication {@code client_secret_post}, {@code client_secret_basic} or {@code none}
 * @param label as it stands on the button
 * @param idTokenAlgorithm the one that the registration names; another one is refused
 * @param userinfoAlgorithm of a signed answer ({@code application/jwt}); none when it is plain JSON
 * @param pkce whether a code is bound to who asked for it (S256)
 * @param acrValues the levels of authentication that do, asked for and checked on return; none: any does
 * @param singleFactorReason why no second factor is asked for; production starts without {@code acrValues} only with one
 * @param emailTrusted whether all its addresses are its people's own; else {@code email_verified} must say so
 * @param origins of the pages that forms lead to, beside the issuer's own origin
 */
record ProviderSettings(
        String issuer,
        String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("client_secret_post") String clientAuthentication,

        @DefaultValue({"openid", "given_name", "usual_name", "email", "uid", "siret", "idp_id", "organization_label"})
        List<String> scopes,

        @DefaultValue("ProConnect") String label,
        @DefaultValue("PLAIN") Look look,
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
            throw new IllegalArgumentException("The scopes of " + issuer + " lack « openid »");
        }
    }

    /** The names of what is read, in the userinfo or else in the ID token. */
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
