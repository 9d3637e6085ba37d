package fr.gouv.anct.minisites.access.openid;

import io.netty.channel.ChannelException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/** Translates exceptions of Spring and of the network into sign-in failures; the only place that does. */
final class ProviderErrorTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderErrorTranslator.class);

    private ProviderErrorTranslator() {}

    /** Translates any error of the exchange with a provider; the log has the details for the operator. */
    static SignInException of(String provider, Throwable thrown) {
        SignInException failure =
                thrown instanceof SignInException known ? known : new SignInException(failure(thrown), thrown);
        LOG.warn("{}: {} ({})", provider, failure.failure().code(), described(thrown));
        return failure;
    }

    private static SignInFailure failure(Throwable thrown) {
        if (causes(thrown).anyMatch(ProviderErrorTranslator::ofTheNetwork)) {
            return new SignInFailure.Unreachable();
        }
        return switch (thrown) {
            case OAuth2AuthenticationException refused ->
                refused(refused.getError().getErrorCode());
            case JwtException _ -> new SignInFailure.WrongToken();
            default -> new SignInFailure.Faulty();
        };
    }

    private static boolean ofTheNetwork(Throwable cause) {
        return cause instanceof WebClientRequestException
                || cause instanceof IOException
                || cause instanceof ChannelException
                || cause instanceof TimeoutException;
    }

    private static SignInFailure refused(String code) {
        return switch (code) {
            case "invalid_grant" -> new SignInFailure.WrongCode();
            case "invalid_nonce" -> new SignInFailure.WrongNonce();
            case "invalid_id_token" -> new SignInFailure.WrongToken();
            default -> new SignInFailure.Faulty();
        };
    }

    /** Translates the {@code error} parameter with which a provider redirects the browser back. */
    static SignInFailure ofErrorCode(String error) {
        return switch (error) {
            case "access_denied" -> new SignInFailure.Declined();
            case "login_required", "interaction_required", "account_selection_required", "consent_required" ->
                new SignInFailure.NotSignedIn();
            case "temporarily_unavailable", "server_error" -> new SignInFailure.Unreachable();
            default -> new SignInFailure.ProviderError();
        };
    }

    private static String described(Throwable thrown) {
        Throwable cause = causes(thrown).reduce((first, second) -> second).orElse(thrown);
        String text = thrown + (cause == thrown ? "" : ", caused by " + cause);
        return text.replaceAll("\\p{Cntrl}", " ").substring(0, Math.min(text.length(), 500));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
