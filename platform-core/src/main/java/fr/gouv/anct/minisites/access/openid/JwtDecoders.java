package fr.gouv.anct.minisites.access.openid;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * Creates the decoders that verify the ID tokens and the signed userinfo responses of one provider. Spring's own
 * factory calls providers without a time limit and keeps its decoders for ever; these are discarded with the metadata
 * they were created from. An unknown key id makes them fetch the keys again, once per token.
 */
final class JwtDecoders {

    private final ProviderClient client;
    private final ClientRegistration registration;

    JwtDecoders(ProviderClient client, ClientRegistration registration) {
        this.client = client;
        this.registration = registration;
    }

    ReactiveJwtDecoder idTokens(SignatureAlgorithm algorithm) {
        NimbusReactiveJwtDecoder decoder = keys(algorithm).build();
        decoder.setJwtValidator(new OidcIdTokenValidator(registration));
        decoder.setClaimSetConverter(types());
        return decoder;
    }

    /** A userinfo response need not have timestamps or a type. */
    ReactiveJwtDecoder userinfo(SignatureAlgorithm algorithm) {
        NimbusReactiveJwtDecoder decoder = keys(algorithm).validateType(false).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), ours()));
        decoder.setClaimSetConverter(types());
        return decoder;
    }

    private NimbusReactiveJwtDecoder.JwkSetUriReactiveJwtDecoderBuilder keys(SignatureAlgorithm algorithm) {
        return NimbusReactiveJwtDecoder.withJwkSetUri(
                        requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .webClient(client.web())
                .jwsAlgorithm(algorithm);
    }

    private static Converter<Map<String, Object>, Map<String, Object>> types() {
        return new ClaimTypeConverter(ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters());
    }

    private OAuth2TokenValidator<Jwt> ours() {
        return userinfo -> {
            if (!text(userinfo, "iss").equals(registration.getProviderDetails().getIssuerUri())) {
                return failure(UserinfoError.ISSUER);
            }
            boolean forUs =
                    userinfo.getAudience() != null && userinfo.getAudience().contains(registration.getClientId());
            return forUs ? OAuth2TokenValidatorResult.success() : failure(UserinfoError.AUDIENCE);
        };
    }

    private static String text(ClaimAccessor token, String claim) {
        return String.valueOf(token.getClaims().get(claim));
    }

    private static OAuth2TokenValidatorResult failure(UserinfoError error) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(error.code()));
    }
}
