package io.attimo.platform.limits;

/**
 * Where a request comes from, as it is counted: the member or key it was let in for, their tenant, the address. What is not
 * known is empty, and counts for nobody.
 */
public record LimitKeys(String sender, String tenant, String address) {

    public static LimitKeys ofAddress(String address) {
        return new LimitKeys("", "", address);
    }

    /** Two tenants may call their members by the same number. */
    String senderOfTenant() {
        return sender.isEmpty() ? "" : tenant + " " + sender;
    }
}
