package fr.gouv.anct.minisites.access.openid;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.codec.CodecException;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient.ResponseSpec;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** Requests the userinfo of a provider: signed, which Spring's own service cannot read, or in plain JSON. */
final class UserinfoClient implements ReactiveOAuth2UserService<OidcUserRequest, OidcUser> {

    private static final MediaType JWT = MediaType.valueOf("application/jwt");
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final ProviderClient client;
    private final Provider provider;

    UserinfoClient(ProviderClient client, Provider provider) {
        this.client = client;
        this.provider = provider;
    }

    @Override
    public Mono<OidcUser> loadUser(OidcUserRequest request) {
        return claims(request)
                .filter(claims -> Objects.equals(request.getIdToken().getSubject(), claims.get("sub")))
                .switchIfEmpty(Mono.error(() -> new SignInException(wrong(UserinfoError.SUBJECT))))
                .map(claims -> user(request.getIdToken(), claims));
    }

    private static OidcUser user(OidcIdToken idToken, Map<String, Object> claims) {
        return new DefaultOidcUser(List.of(), idToken, new OidcUserInfo(claims));
    }

    private Mono<Map<String, Object>> claims(OidcUserRequest request) {
        String uri = provider.registration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri();
        if (uri == null || uri.isEmpty()) {
            // Some providers put all claims in the ID token.
            return Mono.just(request.getIdToken().getClaims());
        }
        ResponseSpec answer = client.web()
                .get()
                .uri(uri)
                .headers(headers ->
                        headers.setBearerAuth(request.getAccessToken().getTokenValue()))
                .accept(provider.userinfo().isPresent() ? JWT : MediaType.APPLICATION_JSON)
                .retrieve();
        return provider.userinfo().map(decoder -> signed(answer, decoder)).orElseGet(() -> plain(answer));
    }

    private static Mono<Map<String, Object>> signed(ResponseSpec answer, ReactiveJwtDecoder decoder) {
        return answer.bodyToMono(String.class)
                .filter(body -> body.matches("[\\w-]+\\.[\\w-]+\\.[\\w-]*"))
                .switchIfEmpty(Mono.error(() -> new SignInException(wrong(UserinfoError.FORM))))
                .flatMap(decoder::decode)
                .onErrorMap(JwtException.class, UserinfoClient::distrusted)
                .map(Jwt::getClaims);
    }

    private static Mono<Map<String, Object>> plain(ResponseSpec answer) {
        return answer.bodyToMono(JSON)
                .onErrorMap(UserinfoClient::unreadable, cause -> new SignInException(wrong(UserinfoError.FORM), cause))
                .switchIfEmpty(Mono.error(() -> new SignInException(wrong(UserinfoError.FORM))));
    }

    /** A successful response whose body is not JSON. */
    private static boolean unreadable(Throwable cause) {
        return cause instanceof CodecException
                || (cause instanceof WebClientResponseException answer
                        && answer.getStatusCode().is2xxSuccessful());
    }

    private static SignInException distrusted(JwtException cause) {
        UserinfoError userinfoError = cause instanceof JwtValidationException invalid
                ? invalid.getErrors().stream()
                        .flatMap(error -> List.of(UserinfoError.values()).stream()
                                .filter(known -> known.code().equals(error.getErrorCode())))
                        .findFirst()
                        .orElse(UserinfoError.SIGNATURE)
                : UserinfoError.SIGNATURE;
        return new SignInException(wrong(userinfoError), cause);
    }

    private static SignInFailure wrong(UserinfoError userinfoError) {
        return new SignInFailure.WrongUserinfo(userinfoError);
    }
}
