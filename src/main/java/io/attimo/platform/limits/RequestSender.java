package io.attimo.platform.limits;

import java.util.Optional;

/** Whom this request was let in for, a member or a program's key: what they send is counted together. */
public interface RequestSender {

    /** Empty where it was let in for somebody else, or for nobody. */
    Optional<String> countedAs();
}
