package fr.gouv.anct.minisites.access.openid;

import java.net.URI;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * An identity provider ready for sign-ins: its settings, the client registration from its metadata, its JWT decoders
 * and its sign-out URL.
 *
 * @param idTokens decodes ID tokens, and rejects those for another client
 * @param userinfo decodes signed userinfo likewise; empty if it is plain JSON
 * @param endSession URL for signing out at the provider
 */
record Provider(
        String name,
        ProviderSettings settings,
        ClientRegistration registration,
        ReactiveJwtDecoder idTokens,
        Optional<ReactiveJwtDecoder> userinfo,
        Optional<URI> endSession) {}
