import type { Plugin } from 'vite';

/**
 * Puts into the page's head what it is bound to, before anything else, and the addresses of the files that the
 * build leaves as they are.
 *
 * @param policy the content security policy
 */
export function headTags(policy: string): Plugin {
  const link = (rel: string, href: string) => ({ tag: 'link', attrs: { rel, href } });
  return {
    name: 'livemoji:head-tags',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
          injectTo: 'head-prepend',
        },
        link('manifest', './site.webmanifest'),
        link('icon', './icon/livemoji.svg'),
        link('apple-touch-icon', './icon/192.png'),
      ],
    },
  };
}
