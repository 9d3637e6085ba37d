package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.access.Account;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sends who is not signed in to the sign-in page, and brings them back to where they were, with what they had typed. */
@Component
public class SignInDoor {

    /** The sign-in page. */
    public static final String SIGN_IN = "/connexion";
    /** Where a form that was interrupted is offered again. */
    public static final String RESUME = "/reprise";
    /** Where that form is given up. */
    public static final String GIVE_UP = RESUME + "/abandon";
    /** The parameter that says where to go after signing in. */
    public static final String NEXT = "suite";

    /** Where signing out is posted. */
    public static final String SIGN_OUT = "/deconnexion";

    private final InterruptedForms forms;
    private final SignedIn signedIn;
    private final Texts texts;

    SignInDoor(InterruptedForms forms, SignedIn signedIn, Texts texts) {
        this.forms = forms;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** Answers a call that needs somebody to be signed in. */
    Mono<ServerResponse> turnTo(ServerWebExchange exchange) {
        boolean reading = HttpMethod.GET.equals(exchange.getRequest().getMethod())
                || HttpMethod.HEAD.equals(exchange.getRequest().getMethod());
        if (partOfAPage(exchange)) {
            return ServerResponse.status(HttpStatus.UNAUTHORIZED).build();
        }
        return reading
                ? redirect(signIn(exchange.getRequest().getURI()))
                : interrupted(exchange)
                        // Of who has never signed in here nothing is kept.
                        .onErrorResume(ResponseStatusException.class, _ -> redirect(SIGN_IN));
    }

    /** The page keeps what was typed in it, and its next form leads to the sign-in. */
    private static boolean partOfAPage(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader("HX-Request");
    }

    /**
     * Answers a form whose token is missing or from another session: it is kept and offered again.
     *
     * @return fails with 403 when it does not come from one of our own pages
     */
    Mono<ServerResponse> interrupted(ServerWebExchange exchange) {
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
                .flatMap(account -> forms.keep(exchange, account.orElse(null))
                        .filter(kept -> kept)
                        .map(_ -> account.isPresent() ? RESUME : SIGN_IN + "?" + NEXT + "=" + RESUME))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN)))
                .flatMap(SignInDoor::redirect);
    }

    /**
     * Leads somebody who has just signed in on: to the form that waits for them in this browser, unless they were going
     * elsewhere; there they are told of it.
     *
     * @param next where they were going
     */
    public Mono<ServerResponse> leadOn(Call call, Account account, String next) {
        return forms.waiting(call.request().exchange(), account)
                .hasElement()
                .flatMap(waits -> waits ? leadOnWithForm(call, next) : call.seeOther(next));
    }

    private Mono<ServerResponse> leadOnWithForm(Call call, String next) {
        return next.equals("/") || next.equals(RESUME)
                ? call.seeOther(RESUME)
                : call.seeOther(
                        next, new Flash(Flash.Kind.INFO, texts.say("resume.waits"), texts.say("resume.waits.home")));
    }

    /** The sign-in page, which leads on to a path of this host. */
    public static String signInThen(String next) {
        return next.equals("/")
                ? SIGN_IN
                : SIGN_IN + "?" + NEXT + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static String signIn(URI wanted) {
        return signInThen(wanted.getRawPath() + (wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery()));
    }

    /** Where to go after signing in: a path of this host, whatever was asked. */
    public static String safe(String wanted) {
        return wanted.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*") && isAddress(wanted) ? wanted : "/";
    }

    /** Without dot segments: what is left of a path once they are taken away may begin with two slashes. */
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
