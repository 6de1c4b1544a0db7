/** The body of the page with the uploads; its script fills it. */
export const UPLOADS = `
<meta name="color-scheme" content="light dark">
<style>
  body { margin: 0; font: 15px/1.5 system-ui, sans-serif; background: light-dark(#f3f4f6, #101216) }
  main { display: grid; grid-template-columns: repeat(2, 1fr); gap: 20px; padding: 24px }
  section { position: relative; min-height: 130px; padding: 16px 56px 16px 20px; border-radius: 12px;
    border: 1px solid light-dark(#dcdfe4, #2c313a); background: light-dark(#fff, #191c22) }
  h2 { margin: 0 0 12px; font-size: 15px }
  .preview { position: absolute; right: 12px; bottom: 12px; width: 40px; height: 40px; border-radius: 8px }
  .hint { margin: 6px 0 0; color: light-dark(#666, #999); font-size: 13px }
  .button, section button { display: inline-block; padding: 6px 14px; border: 1px solid #8885; border-radius: 8px;
    background: light-dark(#f3f4f6, #2a2f38); color: inherit; font: inherit }
  .over { position: relative; overflow: hidden }
  .over input { position: absolute; inset: 0; opacity: 0 }
  .only-read { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .dropzone, .area { padding: 34px; border: 2px dashed #8888; border-radius: 10px; text-align: center }
  .area p { margin: 0 }
</style>
<main></main>
<script src="/uploads.js"></script>`;
