package fr.gouv.anct.minisites.backoffice;

/** Deletes the rows that a sign-in creates in the database. */
final class SignInRows {

    private SignInRows() {}

    /** Deletes the account of this address and its traces, as if it had never existed. */
    static void forget(String email) {
        Rows.changeWithoutTriggers(
                "delete from identity where account_id in (select id from account where email = ?)", email);
        Rows.changeWithoutTriggers(
                "delete from membership where account_id in (select id from account where email = ?)", email);
        Rows.changeWithoutTriggers(
                "update audit_event set actor_id = null where actor_id in (select id from account where email = ?)",
                email);
        Rows.changeWithoutTriggers("delete from account where email = ?", email);
    }
}
