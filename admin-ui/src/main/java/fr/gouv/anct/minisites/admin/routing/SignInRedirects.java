package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Redirects anonymous users to the sign-in page, and back to the page they wanted, with their input. */
@Component
public class SignInRedirects {

    /** Path of the sign-in page. */
    public static final String SIGN_IN = "/connexion";
    /** Path of the page that offers an interrupted form again. */
    public static final String RESUME = "/reprise";
    /** Query parameter of that page: the form was typed by another account than the one signed in. */
    public static final String OF_ANOTHER_ACCOUNT = "autre-compte";
    /** Path that discards that form. */
    public static final String GIVE_UP = RESUME + "/abandon";
    /** Query parameter with the path to open after signing in. */
    public static final String NEXT = "suite";
    /** Field of the sign-in forms with that path. */
    public static final String NEXT_FIELD = "next";

    /** Path that the sign-out form posts to. */
    public static final String SIGN_OUT = "/deconnexion";

    private final InterruptedForms forms;
    private final SignedInAccount signedIn;
    private final Messages messages;

    SignInRedirects(InterruptedForms forms, SignedInAccount signedIn, Messages messages) {
        this.forms = forms;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    /** Answers a request that requires a signed-in account. */
    public Mono<ServerResponse> redirectToSignIn(ServerWebExchange exchange) {
        boolean reading = HttpMethod.GET.equals(exchange.getRequest().getMethod())
                || HttpMethod.HEAD.equals(exchange.getRequest().getMethod());
        if (partOfAPage(exchange)) {
            return ServerResponse.status(HttpStatus.UNAUTHORIZED).build();
        }
        return reading
                ? redirect(signIn(exchange.getRequest().getURI()))
                : interrupted(exchange)
                        // No form is saved for a browser without an earlier sign-in.
                        .onErrorResume(ResponseStatusException.class, _ -> redirect(SIGN_IN));
    }

    /** Whether htmx asks for a fragment: the page keeps its input, and its next form leads to the sign-in page. */
    private static boolean partOfAPage(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader("HX-Request");
    }

    /**
     * Answers a form whose CSRF token is missing or from another session: the form is saved and offered again.
     *
     * @return fails with 403 when it does not come from one of our own pages
     */
    public Mono<ServerResponse> interrupted(ServerWebExchange exchange) {
        if (partOfAPage(exchange)) {
            return ServerResponse.status(HttpStatus.UNAUTHORIZED).build();
        }
        String path = exchange.getRequest().getPath().value();
        if (path.equals(SIGN_IN) || path.startsWith(SIGN_IN + "/")) {
            return redirect(SIGN_IN);
        }
        return path.equals(SIGN_OUT) ? redirect("/") : offeredAgain(exchange);
    }

    private Mono<ServerResponse> offeredAgain(ServerWebExchange exchange) {
        return signedIn.account()
                .map(account -> account.map(Account::id))
                .flatMap(account -> forms.save(exchange, account.orElse(null)).map(author -> resume(account, author)))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN)))
                .flatMap(SignInRedirects::redirect);
    }

    private static String resume(Optional<UUID> account, UUID author) {
        return account.map(one -> one.equals(author) ? RESUME : RESUME + "?" + OF_ANOTHER_ACCOUNT + "=1")
                .orElse(SIGN_IN + "?" + NEXT + "=" + RESUME);
    }

    /**
     * Redirects a user who has just signed in: to the form that waits for them in this browser, or to the page they
     * wanted, with a message about that form.
     *
     * @param next the path they wanted
     */
    public Mono<ServerResponse> redirectAfterSignIn(AdmittedRequest request, Account account, String next) {
        return forms.waiting(request.request().exchange(), account)
                .hasElement()
                .flatMap(waits -> waits ? leadOnWithForm(request, next) : request.seeOther(next));
    }

    private Mono<ServerResponse> leadOnWithForm(AdmittedRequest request, String next) {
        return next.equals("/") || next.equals(RESUME)
                ? request.seeOther(RESUME)
                : request.seeOther(
                        next,
                        new Flash(Flash.Kind.INFO, messages.get("resume.waits"), messages.get("resume.waits.home")));
    }

    /** Returns the URL of the sign-in page that continues to a path of this host. */
    public static String signInUrl(String next) {
        return next.equals("/")
                ? SIGN_IN
                : SIGN_IN + "?" + NEXT + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static String signIn(URI wanted) {
        return signInUrl(wanted.getRawPath() + (wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery()));
    }

    /** Returns a safe path to open after signing in: a path of this host for any input. */
    public static String safeRedirect(String wanted) {
        return wanted.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*") && isAddress(wanted) ? wanted : "/";
    }

    /** Rejects dot segments: the path that remains after their removal may begin with two slashes. */
    private static boolean isAddress(String wanted) {
        try {
            URI address = URI.create(wanted);
            return !address.isAbsolute()
                    && !address.getRawPath().contains("//")
                    && Arrays.stream(address.getPath().split("/")).noneMatch(segment -> segment.matches("\\.{1,2}"));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Mono<ServerResponse> redirect(String path) {
        return ServerResponse.seeOther(URI.create(path)).build();
    }
}
