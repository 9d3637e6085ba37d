package fr.gouv.anct.minisites.access.openid;

import java.net.URI;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * A provider whose metadata have been read.
 *
 * @param idTokens reads ID tokens, and refuses those that are not for us
 * @param userinfo reads signed userinfo, likewise; none where it is plain JSON
 * @param endSession where one signs out there
 */
record Provider(
        String name,
        ProviderSettings settings,
        ClientRegistration registration,
        ReactiveJwtDecoder idTokens,
        Optional<ReactiveJwtDecoder> userinfo,
        Optional<URI> endSession) {}
