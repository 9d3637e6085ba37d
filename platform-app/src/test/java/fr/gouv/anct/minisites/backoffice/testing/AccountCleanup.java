package fr.gouv.anct.minisites.backoffice.testing;

/** Deletes the rows that a sign-in creates in the database. */
public final class AccountCleanup {

    private AccountCleanup() {}

    /** Deletes the account of this address and its traces, as if it had never existed. */
    public static void forget(String email) {
        ApplicationDatabase.changeWithoutTriggers(
                "delete from identity where account_id in (select id from account where email = ?)", email);
        ApplicationDatabase.changeWithoutTriggers(
                "delete from membership where account_id in (select id from account where email = ?)", email);
        ApplicationDatabase.changeWithoutTriggers(
                "update audit_event set actor_id = null where actor_id in (select id from account where email = ?)",
                email);
        ApplicationDatabase.changeWithoutTriggers("delete from account where email = ?", email);
    }
}
