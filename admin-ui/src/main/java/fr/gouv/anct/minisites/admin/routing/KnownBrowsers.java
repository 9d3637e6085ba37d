package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Recognises browsers with an earlier sign-in by a signed cookie that names the last account. The cookie outlives the
 * session and grants no access; forms received without a session are stored only for these browsers.
 */
@Component
public class KnownBrowsers {

    private static final String ALGORITHM = "HmacSHA256";
    /** Separates these signatures from others made with the same secret. */
    private static final byte[] PURPOSE = "known browser ".getBytes(StandardCharsets.US_ASCII);

    private static final Duration KEPT = Duration.ofDays(90);

    private final BackOfficeCookies cookies;
    private final SecretKeySpec key;

    KnownBrowsers(BackOfficeCookies cookies, MinisitesProperties properties) {
        this.cookies = cookies;
        String secret = Optional.ofNullable(properties.previewSecret()).orElseGet(KnownBrowsers::random);
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }

    /**
     * Recognised browser.
     *
     * @param account the account that signed in there last
     */
    record Known(String id, UUID account) {}

    /** Remembers the browser of an account that signs in, for 90 days from now on. */
    public void remember(ServerWebExchange exchange, UUID account) {
        String said = find(exchange).map(Known::id).orElseGet(KnownBrowsers::random) + "." + account;
        exchange.getResponse()
                .addCookie(cookies.cookie(BackOfficeCookies.BROWSER, said + "." + signature(said))
                        .maxAge(KEPT)
                        .build());
    }

    /** Returns the browser of a request; empty without an earlier sign-in, or when the cookie is not ours. */
    Optional<Known> find(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(cookies.name(BackOfficeCookies.BROWSER)))
                .map(HttpCookie::getValue)
                .map(value -> value.split("\\.", 3))
                .filter(parts -> parts.length == 3 && signed(parts[0] + "." + parts[1], parts[2]))
                .map(parts -> new Known(parts[0], UUID.fromString(parts[1])));
    }

    private boolean signed(String id, String signature) {
        return MessageDigest.isEqual(
                signature(id).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(id.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
