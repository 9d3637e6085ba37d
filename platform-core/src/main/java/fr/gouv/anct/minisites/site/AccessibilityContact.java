package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.EmailAddressFormat;
import fr.gouv.anct.minisites.access.PersonEmail;
import fr.gouv.anct.minisites.reference.SecureUrl;
import fr.gouv.anct.minisites.reference.WebUrl;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Contact to whom visitors report an obstacle, and the plans that the statement names.
 *
 * @param contactEmail null: the site's address for visitors
 * @param multiYearPlanUrl the « schéma pluriannuel »
 * @param actionPlanUrl the plan of the year
 */
@JsonTypeName("SentContact")
public record AccessibilityContact(
        @Nullable @PersonEmail String contactEmail,
        @Nullable @SecureUrl String multiYearPlanUrl,
        @Nullable @SecureUrl String actionPlanUrl) {

    /** No contact and no plans. */
    public static final AccessibilityContact NONE = new AccessibilityContact(null, null, null);

    /** Returns a copy as it is stored: null where nothing was typed, URLs with their scheme. */
    public AccessibilityContact normalized() {
        return new AccessibilityContact(
                typed(contactEmail)
                        .map(email -> EmailAddressFormat.ofPerson(email).orElse(email))
                        .orElse(null),
                typed(multiYearPlanUrl).map(WebUrl::complete).orElse(null),
                typed(actionPlanUrl).map(WebUrl::complete).orElse(null));
    }

    private static Optional<String> typed(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(typed -> !typed.isEmpty());
    }
}
