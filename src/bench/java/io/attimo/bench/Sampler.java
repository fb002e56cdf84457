package io.attimo.bench;
import java.util.*;
class Sampler implements AutoCloseable {
  volatile boolean on = true; final Map<String,Integer> excl = new HashMap<>(); final Map<String,Integer> incl = new HashMap<>(); int total;
  final Thread t = new Thread(() -> {
    while (on) {
      Thread[] ts = new Thread[200]; int n = Thread.enumerate(ts);
      ThreadGroup g = Thread.currentThread().getThreadGroup(); while (g.getParent()!=null) g=g.getParent(); n = g.enumerate(ts, true);
      for (int i=0;i<n;i++) { if (!ts[i].getName().startsWith("executor-thread")) continue;
        var st = ts[i].getStackTrace(); if (st.length==0) continue; boolean ours=false; var seen = new LinkedHashSet<String>();
        for (var f: st) { String c=f.getClassName(); if (c.startsWith("io.attimo") || c.contains("hibernate.loader")|| c.contains("qute") || c.contains("arc.") || c.contains("postgresql.jdbc.PgPre")||c.contains("resteasy")||c.contains("narayana")||c.contains("agroal")||c.contains("QueryExecutorImpl")) { seen.add(c.replaceAll(".*\\.([A-Za-z$_0-9]+)$","$1")+"."+f.getMethodName()); }
          if (c.contains("resteasy") || c.contains("vertx.core.impl") || c.contains("vertx")) ours=true; }
        if (!ours || seen.isEmpty()) continue;
        synchronized(this){ total++; boolean first=true; for (var x: seen) { incl.merge(x,1,Integer::sum); if (first) { excl.merge(x,1,Integer::sum); first=false; } } }
      }
      try { Thread.sleep(0, 300000);} catch (InterruptedException e) { return; }
    }
  });
  Sampler() { t.setDaemon(true); t.start(); }
  synchronized void tell() { on=false; System.out.println("samples "+total);
    excl.entrySet().stream().sorted((a,b)->b.getValue()-a.getValue()).limit(60).forEach(e->System.out.printf("EXCL %5.1f%% %s%n",100.0*e.getValue()/total,e.getKey()));
    incl.entrySet().stream().sorted((a,b)->b.getValue()-a.getValue()).limit(140).forEach(e->System.out.printf("PROF %5.1f%% %s%n",100.0*e.getValue()/total,e.getKey())); }
  public void close() { on=false; }
}
