package fr.gouv.anct.minisites.access.openid;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.identity.ProviderIdentity;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Maps the claims of a provider to an identity, by the claim names of its configuration. */
final class ClaimMapping {

    private static final String EMAIL =
            "[^@\\s\\p{Cntrl}]++@[^@\\s\\p{Cntrl}][^.@\\s\\p{Cntrl}]*+\\.[^@\\s\\p{Cntrl}]++";
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 300;

    private ClaimMapping() {}

    static ProviderIdentity arrival(ProviderSettings settings, OidcUser user) {
        ProviderSettings.ClaimNames names = settings.claims();
        return new ProviderIdentity(
                settings.issuer(),
                requireNonNull(user.getSubject()),
                text(user, names.email())
                        .map(email -> email.toLowerCase(Locale.ROOT))
                        .filter(email -> email.length() <= LONGEST_EMAIL && email.matches(EMAIL))
                        .orElse(null),
                settings.emailTrusted() || verified(user.getClaims().get("email_verified")),
                text(user, names.givenName()).orElse(null),
                text(user, names.usualName()).orElse(null),
                text(user, names.siret())
                        .map(siret -> siret.replaceAll("\\s", ""))
                        .filter(siret -> siret.matches("[0-9]{14}"))
                        .orElse(null),
                text(user, names.organisation()).orElse(null));
    }

    private static boolean verified(@Nullable Object claim) {
        return Boolean.TRUE.equals(claim) || "true".equals(claim);
    }

    private static Optional<String> text(OidcUser user, String claim) {
        return Optional.ofNullable(user.getClaims().get(claim))
                .filter(value -> value instanceof String)
                .map(value -> value.toString().replaceAll("\\p{Cntrl}", " ").strip())
                .map(value -> value.substring(0, Math.min(value.length(), LONGEST_NAME)))
                .filter(value -> !value.isEmpty());
    }
}
