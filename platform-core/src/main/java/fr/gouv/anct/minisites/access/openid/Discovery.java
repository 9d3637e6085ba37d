package fr.gouv.anct.minisites.access.openid;

import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads the OpenID Connect metadata of a provider from its well-known URL and builds the {@link Provider} with its JWT
 * decoders.
 */
@Component
class Discovery {

    private static final String METADATA = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final ProviderClient client;
    private final String redirectUri;

    Discovery(ProviderClient client, MinisitesProperties properties) {
        this.client = client;
        this.redirectUri = properties.origin(properties.backOfficeHost()) + SignIns.RETURN;
    }

    /** Reads the metadata; fails if the provider fails or its metadata are unusable. */
    Mono<Provider> read(String name, ProviderSettings settings) {
        return client.web()
                .get()
                .uri(URI.create(settings.issuer().replaceFirst("/$", "") + METADATA))
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .bodyToMono(JSON)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Empty provider metadata")))
                .map(metadata -> provider(name, settings, metadata));
    }

    private Provider provider(String name, ProviderSettings settings, Map<String, Object> metadata) {
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(name)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(settings.clientAuthenticationMethod())
                .scope(settings.scopes())
                .redirectUri(redirectUri)
                .build();
        if (!settings.issuer().equals(registration.getProviderDetails().getIssuerUri())) {
            throw new IllegalStateException("Issuer mismatch in provider metadata: "
                    + registration.getProviderDetails().getIssuerUri());
        }
        JwtDecoders tokens = new JwtDecoders(client, registration);
        return new Provider(
                name,
                settings,
                registration,
                tokens.idTokens(settings.idTokenAlgorithm()),
                Optional.ofNullable(settings.userinfoAlgorithm()).map(tokens::userinfo),
                Optional.ofNullable(metadata.get("end_session_endpoint"))
                        .map(Object::toString)
                        .map(URI::create));
    }
}
