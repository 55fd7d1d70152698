// The page in Debian's Chromium. scripts/web.sh builds it and calls this.

import { browse, chromiumPath } from "../../test/browser.js";
import { done } from "../../test/harness.js";
import { serve } from "../serve.js";
import { entering } from "./entering.js";
import { keeping } from "./keeping.js";
import { looks } from "./looks.js";
import { PATIENCE } from "./open.js";
import { plans } from "./plans.js";
import { policy } from "./policy.js";

if (!chromiumPath) {
  console.error("SKIPPED: no Chromium is to be had, so the page was not tried");
  process.exit(77);
}

const requests = [];
const site = { requests, ...(await serve(0, requests)) };
await browse(
  async (context) => {
    context.setDefaultTimeout(PATIENCE);
    await entering(context, site.address);
    await keeping(context, site.address);
    await plans(context, site.address);
    await looks(context, site.address);
    await policy(context, site);
  },
  { locale: "id-ID", acceptDownloads: true },
);
site.close();
done(100);
