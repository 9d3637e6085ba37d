package fr.gouv.anct.minisites.backoffice;

/** What signing in leaves in the database. */
final class SignInRows {

    private SignInRows() {}

    /** As if that person had never been here. */
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
