package fr.gouv.anct.minisites.access.admission;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Admits a sign-in candidate who has signed in before, has a role, is listed in the configuration or has an {@link
 * AdmissionExemption}; refuses all others.
 */
public final class AdmissionRules {

    private final Set<String> domains;
    private final Set<String> sirets;
    private final Set<String> administrators;

    public AdmissionRules(AdmissionProperties properties) {
        this.domains = lowerCase(properties.emailDomains());
        this.sirets = properties.sirets().stream()
                .map(siret -> siret.replaceAll("\\s", ""))
                .collect(Collectors.toUnmodifiableSet());
        this.administrators = lowerCase(properties.administrators());
    }

    private static Set<String> lowerCase(List<String> texts) {
        return texts.stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One reason for admission is enough. */
    public AdmissionDecision decide(SignInCandidate candidate) {
        boolean administrator = candidate.email() != null && administrators.contains(candidate.email());
        boolean admitted = administrator || known(candidate) || listed(candidate) || candidate.pass();
        return admitted
                ? new AdmissionDecision.Admitted(administrator)
                : new AdmissionDecision.Refused(AdmissionRefusal.NOT_EXPECTED);
    }

    private static boolean known(SignInCandidate candidate) {
        return candidate.signedInBefore() || candidate.member() || candidate.platformRole();
    }

    private boolean listed(SignInCandidate candidate) {
        return ofDomain(candidate.email()) || (candidate.siret() != null && sirets.contains(candidate.siret()));
    }

    private boolean ofDomain(@Nullable String email) {
        if (email == null) {
            return false;
        }
        String domain = email.substring(email.lastIndexOf('@') + 1);
        return domains.contains(domain)
                || domains.stream().anyMatch(rule -> rule.startsWith(".") && domain.endsWith(rule));
    }
}
