package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.access.people.MembershipEndImpacts;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.people.MembershipEndImpactLabels;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.privacy.ErasureObstacles;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks for the e-mail address of the account before its erasure. */
@Component
public class AccountErasureForm {

    /** Name of the field for the e-mail address. */
    public static final String FIELD = "adresse";

    private static final int CONSEQUENCES = 5;

    private final MembershipEndImpacts impacts;
    private final MembershipEndImpactLabels impactLabels;
    private final Messages messages;

    AccountErasureForm(MembershipEndImpacts impacts, MembershipEndImpactLabels impactLabels, Messages messages) {
        this.impacts = impacts;
        this.impactLabels = impactLabels;
        this.messages = messages;
    }

    /** Whether the typed address is the account's. */
    public static boolean confirms(String typed, Account account) {
        return typed.strip().equalsIgnoreCase(account.email());
    }

    /**
     * Returns the form.
     *
     * @param lead sentence that names the account
     * @param action URL the form is posted to
     * @param wrong whether the typed address is not the account's
     */
    public Mono<FormScreen> ask(
            Account account, String lead, String action, String cancelHref, String typed, boolean wrong) {
        return impacts.anywhere(account.id())
                .map(impact -> ask(account, lead, action, cancelHref, typed, wrong, impact));
    }

    private FormScreen ask(
            Account account,
            String lead,
            String action,
            String cancelHref,
            String typed,
            boolean wrong,
            MembershipEndImpact impact) {
        FieldView field = FieldView.of(FieldView.Kind.EMAIL, FIELD, messages.get("erasure.email"), typed)
                .withHint(messages.get("erasure.email.hint", account.email()));
        return FormScreen.of(
                lead,
                Stream.concat(
                                IntStream.rangeClosed(1, CONSEQUENCES)
                                        .mapToObj(n -> messages.get("erasure.consequence." + n)),
                                impactLabels.leaving(impact).stream())
                        .toList(),
                List.of(wrong ? field.withError(messages.get("erasure.email.wrong"), List.of()) : field),
                action,
                List.<HiddenField>of(),
                messages.get("erasure.confirm"),
                cancelHref);
    }

    /**
     * Lists what prevents the erasure of an account, each with a link to the screen where it can be resolved.
     *
     * @param backHref the previous screen
     */
    public record ObstaclesScreen(ErasureObstacles obstacles, String backHref) implements Screen {

        public String accountsHref() {
            return Paths.ACCOUNTS.link();
        }

        public String siteHref(AccountMembership membership) {
            return Paths.SITE.linkOf(membership.slug());
        }

        @Override
        public String template() {
            return "account/obstacles";
        }
    }
}
