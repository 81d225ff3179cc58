// React 19: attributes, properties, events and slots in JSX.
import { useState } from "react";
import { createRoot } from "react-dom/client";

window.heard = [];
const hear = (name) => (event) => window.heard.push([name, event.detail]);

function App() {
  const [{ area, share }, change] = useState({ area: "lower-back", share: false });
  window.change = change;
  return (
    <back-relief
      area={area}
      shareArea={share}
      loading="eager"
      onback-relief-ready={hear("ready")}
      onback-relief-open={hear("open")}
      onback-relief-help={hear("help")}
      onback-relief-error={hear("error")}
    >
      <p slot="products" id="ours">A cushion of ours</p>
    </back-relief>
  );
}

createRoot(document.querySelector("#app")).render(<App />);
