package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.people.Notice;
import fr.gouv.anct.minisites.access.people.PeopleLetters;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fake letters about memberships: one word for the event, and the link of an invitation. */
public final class FakePeopleLetters implements PeopleLetters {

    @Override
    public Letter letter(Notice notice, Tenant site, @Nullable Account reader, Account by) {
        LetterAction action =
                notice instanceof Notice.Invited invited ? new LetterAction("Voir", invited.path()) : null;
        return new Letter(notice.getClass().getSimpleName(), "Bonjour,", List.of(notice.toString()), null, action);
    }
}
