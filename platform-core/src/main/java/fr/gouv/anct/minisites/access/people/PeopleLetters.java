package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** Has the words of what people are told; the back office implements it. */
public interface PeopleLetters {

    /**
     * A letter, to be posted by the transaction that decides.
     *
     * @param reader none when only an address is known
     * @param by who did it
     */
    Letter letter(Notice notice, Tenant site, @Nullable Account reader, Account by);
}
