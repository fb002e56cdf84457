package io.attimo.session;

import io.attimo.form.SealedSubmissionTokens;
import io.attimo.identity.Member;
import io.attimo.tenant.Tenant;
import io.attimo.tenant.TenantAccount;
import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;

/** Who looks at the page, and whose page it is. */
@TemplateGlobal
class MemberTemplateGlobals {

    static Member me() {
        return Arc.container().instance(CurrentMember.class).get().get();
    }

    /** The seal of a form; another each time it is asked for. */
    static String freshForm() {
        return Arc.container().instance(SealedSubmissionTokens.class).get().fresh(me().actor());
    }

    static Tenant account() {
        var me = Arc.container().instance(CurrentMember.class).get();
        return me.isKnown()
                ? me.account()
                : Arc.container().instance(TenantAccount.class).get().current();
    }

    private MemberTemplateGlobals() {}
}
