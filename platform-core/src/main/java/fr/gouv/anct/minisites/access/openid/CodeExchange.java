package fr.gouv.anct.minisites.access.openid;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.identity.ProviderIdentity;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Exchanges an authorization code at the provider for the identity of the user. */
@Component
class CodeExchange {

    /** Identity of the user and the ID token that proves it. */
    record Result(ProviderIdentity arrival, String idToken) {}

    private final ProviderClient client;

    CodeExchange(ProviderClient client) {
        this.client = client;
    }

    /** Exchanges the code; fails with errors of Spring, of the network, or with {@link SignInException}. */
    Mono<Result> exchange(Provider provider, SignInAttempt attempt, String code) {
        return manager(provider)
                .authenticate(question(provider, attempt, code))
                .map(authentication -> (OidcUser) authentication.getPrincipal())
                .doOnNext(user -> demandLevel(provider, user))
                .map(user -> new Result(
                        ClaimMapping.arrival(provider.settings(), user),
                        user.getIdToken().getTokenValue()));
    }

    private OidcAuthorizationCodeReactiveAuthenticationManager manager(Provider provider) {
        WebClientReactiveAuthorizationCodeTokenResponseClient tokens =
                new WebClientReactiveAuthorizationCodeTokenResponseClient();
        tokens.setWebClient(client.web());
        OidcAuthorizationCodeReactiveAuthenticationManager manager =
                new OidcAuthorizationCodeReactiveAuthenticationManager(tokens, new UserinfoClient(client, provider));
        manager.setJwtDecoderFactory(_ -> provider.idTokens());
        return manager;
    }

    private static OAuth2AuthorizationCodeAuthenticationToken question(
            Provider provider, SignInAttempt attempt, String code) {
        OAuth2AuthorizationRequest request = AuthorizationRequests.request(provider, attempt);
        OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(requireNonNull(request.getRedirectUri()))
                .state(attempt.state())
                .build();
        return new OAuth2AuthorizationCodeAuthenticationToken(
                provider.registration(), new OAuth2AuthorizationExchange(request, response));
    }

    /** Checks the authentication level: it was requested, but a provider may ignore the request. */
    private static void demandLevel(Provider provider, OidcUser user) {
        String level = user.getIdToken().getClaimAsString("acr");
        if (!provider.settings().acrValues().isEmpty()
                && (level == null || !provider.settings().acrValues().contains(level))) {
            throw new SignInException(new SignInFailure.WeakAuthentication());
        }
    }
}
